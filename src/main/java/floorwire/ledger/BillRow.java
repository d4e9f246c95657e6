package floorwire.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import floorwire.congress.BillId;

/**
 * A measure at a glance: what lists and searches need, derived from belief whenever a word is kept.
 *
 * @param stage        the published name of its stage; empty before any action
 * @param firstSight   when its introduction was first known to us, which is when it became baseline or news
 * @param open         whether its introduction is known; until then it is kept and not told
 * @param news         whether it was introduced so shortly before first sight that its first sight is told (decision 5)
 * @param heardAt      when a source last brought or confirmed a word on it
 * @param unrecognised action items whose text says nothing to us (domain.md 2.3, rule 13)
 * @param disputes     how often an older word of one source still asserts what the freshest leaves out
 */
public record BillRow(BillId id, String title, Optional<String> officialTitle, Optional<String> sponsor, String stage,
        Optional<LocalDate> stageDate, Optional<LocalDate> introduced, Optional<LocalDate> latestAction, Instant firstSight,
        boolean open, boolean news, Instant heardAt, int unrecognised, int disputes) {}
