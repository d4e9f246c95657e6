package floorwire.congress;

import java.time.Instant;
import java.util.List;

/**
 * What a committee did with a measure.
 *
 * @param chamber as printed: {@code House}, {@code Senate} or {@code Joint}
 * @param type    {@code Standing}, {@code Select}, {@code Other} …
 */
public record CommitteeReferral(Committee committee, String chamber, String type, List<Activity> activities,
        List<Subcommittee> subcommittees) {

    /** {@code Referred To}, {@code Markup By}, {@code Reported By} … and when it was recorded. */
    public record Activity(String name, Instant at) {}

    public record Subcommittee(Committee committee, List<Activity> activities) {}
}
