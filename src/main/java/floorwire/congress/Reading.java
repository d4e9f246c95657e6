package floorwire.congress;

import java.util.Optional;
import java.util.OptionalInt;

/** What one action item says, before the items that tell the same are folded into one {@link Event}. */
record Reading(Action action, ActionKind kind, Optional<Chamber> chamber, Event.Outcome outcome, Event.Form form, OptionalInt roll,
        boolean amendment, String text, String words) {}
