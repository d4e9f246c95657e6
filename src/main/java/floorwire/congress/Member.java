package floorwire.congress;

import java.util.Optional;

/**
 * A member of Congress as printed beside a measure, with party and state as of that printing.
 *
 * @param bioguideId the Biographical Directory's id, {@code L000577}; the identity
 * @param fullName   as the Library prints it, {@code Sen. Lee, Mike [R-UT]}
 * @param district   the House district; empty for Senators, and 0 for a state at large
 */
public record Member(String bioguideId, String fullName, String firstName, Optional<String> middleName, String lastName, String party,
        String state, Optional<Integer> district) {

    /** The Biographical Directory's id, or the printed name where upstream left the id out (api.congress.gov#340). */
    public String identity() {
        return bioguideId.isEmpty() ? fullName : bioguideId;
    }

    /** {@code Sen. Mike Lee (R-UT)}: the form for people, title taken from {@link #fullName}. */
    public String display() {
        int blank = fullName.indexOf(' ');
        String title = blank > 0 && fullName.charAt(blank - 1) == '.' ? fullName.substring(0, blank + 1) : "";
        String name = firstName.isEmpty() ? lastName : firstName + " " + lastName;
        return title + (name.isBlank() ? fullName : name) + " (" + party + "-" + state + ")";
    }
}
