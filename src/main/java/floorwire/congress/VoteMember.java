package floorwire.congress;

import java.util.Optional;

/**
 * A member as a roll call prints one: party and state are those of that day.
 *
 * @param bioguide the Biographical Directory's id; the House prints it since 2003, but for some (api.congress.gov#340)
 * @param lis      the Senate's own id, {@code S354}
 * @param name     as printed: {@code González-Colón (PR)}, {@code Baldwin (D-WI)}
 * @param party    as printed: {@code D}, {@code R}, {@code I}, {@code ID}
 * @param state    as printed; {@code XX} for delegates and the Resident Commissioner in the Clerk's files
 */
public record VoteMember(Optional<String> bioguide, Optional<String> lis, String name, String party, String state) {

    /** The Bioguide id, else the LIS id, else nothing: then name, party and state are all there is. */
    public String id() {
        return bioguide.or(() -> lis).orElse("");
    }

    /** Told apart from the others of one roll call. */
    public String identity() {
        String id = id();
        return id.isEmpty() ? name + "|" + party + "|" + state : id;
    }

    public VoteMember withBioguide(String id) {
        return new VoteMember(Optional.of(id), lis, name, party, state);
    }
}
