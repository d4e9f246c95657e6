package floorwire.congress;

import java.util.List;
import java.util.Optional;

/** What the Congressional Research Service says a measure is about: one policy area and any number of legislative subjects. */
public record Subjects(Optional<String> policyArea, List<String> terms) {

    public static final Subjects NONE = new Subjects(Optional.empty(), List.of());
}
