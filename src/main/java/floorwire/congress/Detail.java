package floorwire.congress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the head of a measure's record.
 *
 * @param title      the display title; it changes without any action
 * @param introduced the day of introduction
 * @param sponsors   one member; none on a number reserved for the leadership
 * @param byRequest  whether the sponsor introduced it on request
 * @param reports    committee reports, {@code H. Rept. 118-125}
 */
public record Detail(String title, Optional<LocalDate> introduced, List<Member> sponsors, boolean byRequest, List<String> reports,
        List<CostEstimate> costEstimates, List<String> notes, Optional<String> constitutionalAuthority) {

    public static final Detail NONE = new Detail("", Optional.empty(), List.of(), false, List.of(), List.of(), List.of(), Optional.empty());

    /** A cost estimate of the Congressional Budget Office. */
    public record CostEstimate(String title, Optional<Instant> published, String url) {}
}
