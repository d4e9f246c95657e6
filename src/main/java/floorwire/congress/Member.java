package floorwire.congress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member of Congress as printed beside a measure, with party and state as of that printing.
 *
 * @param bioguideId the Biographical Directory's id, {@code L000577}; the identity
 * @param fullName   as the Library prints it, {@code Sen. Lee, Mike [R-UT]}
 * @param district   the House district; empty for Senators, and 0 for a state at large
 */
public record Member(String bioguideId, String fullName, String firstName, Optional<String> middleName, String lastName, String party,
        String state, Optional<Integer> district) {

    private static final Pattern MIDDLE_INITIAL = Pattern.compile("(?<=.) [A-Z]\\.$");
    private static final Pattern BRACKET = Pattern.compile(" \\[.*");
    private static final Pattern PRINTED =
            Pattern.compile("(?<title>\\S+\\.) (?<last>[^,\\[]+), (?<first>[^,\\[]+?)(?<suffix>, [^\\[]+?)? \\[.*");

    /** The Biographical Directory's id, or the printed name where upstream left the id out (api.congress.gov#340). */
    public String identity() {
        return bioguideId.isEmpty() ? fullName : bioguideId;
    }

    /**
     * {@code Sen. Mike Lee (R-UT)}: the form for people, made of {@link #fullName}, which has the name the member goes by; the parts of
     * names are upper case in some files. A middle initial is left out.
     */
    public String display() {
        Matcher printed = PRINTED.matcher(fullName);
        String name = printed.matches()
                ? printed.group("title") + " " + MIDDLE_INITIAL.matcher(printed.group("first")).replaceFirst("") + " "
                        + printed.group("last")
                        + Optional.ofNullable(printed.group("suffix")).orElse("")
                : BRACKET.matcher(fullName).replaceFirst("");
        return party.isEmpty() ? name : name + " (" + party + "-" + state + ")";
    }
}
