package floorwire.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import floorwire.congress.BillId;
import floorwire.congress.Law;
import floorwire.congress.Title;

/**
 * What a measure can be found by.
 *
 * @param display the title that is shown; stands among the others as a rule
 * @param titles  all of them, of every kind
 * @param sponsor as printed, {@code Sen. Mike Lee (R-UT)}
 * @param stage   the published name of its stage; empty before any action
 * @param topics  what it matches, {@code nato/withdraw}
 * @param introduced the day on which it was introduced
 * @param latest  the day of its latest action
 */
public record BillEntry(BillId id, String display, List<Title> titles, Optional<String> sponsor, String stage, List<Law> laws,
        List<String> topics, Optional<LocalDate> introduced, Optional<LocalDate> latest) {}
