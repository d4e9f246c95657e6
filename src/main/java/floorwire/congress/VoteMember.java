package floorwire.congress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Pattern ASIDE = Pattern.compile("\\s*\\(([^)]*)\\)\\s*$");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** The Bioguide id, else the LIS id, else nothing: then name, party and state are all there is. */
    public String id() {
        return bioguide.or(() -> lis).orElse("");
    }

    /** Told apart from the others of one roll call. */
    public String identity() {
        String id = id();
        return id.isEmpty() ? name + "|" + party + "|" + state : id;
    }

    /** The name without what the record prints behind it: {@code Kaine}, {@code González-Colón}. */
    public String bareName() {
        return ASIDE.matcher(name).replaceAll("");
    }

    /** {@code Kaine (D-VA)}: the name as the record prints it, with that day's party. */
    public String named() {
        return bareName() + " (" + Stream.of(party, homeState()).filter(part -> !part.isBlank()).collect(Collectors.joining("-")) + ")";
    }

    /** The Clerk prints XX for the territories, and the letters behind the name: {@code González-Colón (PR)}. */
    public String homeState() {
        if (!state.equals("XX")) {
            return state;
        }
        Matcher aside = ASIDE.matcher(name);
        return aside.find() && CODE.matcher(aside.group(1)).matches() ? aside.group(1) : state;
    }

    /** The same with the letters of the territory behind the name, as the Clerk prints them for some. */
    VoteMember sentBy(String territory) {
        return new VoteMember(bioguide, lis, bareName() + " (" + territory + ")", party, state);
    }

    public VoteMember withBioguide(String id) {
        return new VoteMember(Optional.of(id), lis, name, party, state);
    }
}
