package floorwire.command.vote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.District;
import floorwire.congress.States;

/** Who sits for a place, as people ask it: "who represents PA-12", "who is the senator from Utah", as the line that answers it. */
final class PlainSeats {

    private static final String OFFICE =
            "(?:us |u\\.s\\. )?(?:senators?|representatives?|reps?|congress(?:wo)?m[ae]n|congressperson|delegation|"
                    + "members?(?: of congress)?)";
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile(
                    "(?:who|which .{1,30}?) (?:currently |now )?(?:represents?|sits? for|holds?|serves?) (?:the )?(?:seat of |people of )?(.+)"),
            Pattern.compile("who(?:'s| is| are|s)? (?:the |all )*" + OFFICE + " (?:from|of|for|in) (?:the )?(.+)"),
            Pattern.compile("who(?:'s| is| are|s)? (?:the )?(.+?)(?:'s|s')? " + OFFICE));

    private PlainSeats() {}

    /** Empty for what names no place; "me" and "us" are no states. */
    static Optional<String> meant(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
        return ASKED.stream().map(pattern -> pattern.matcher(said)).filter(Matcher::matches).map(matcher -> matcher.group(1).strip())
                .filter(place -> !place.matches("me|us|my .*|our .*")).flatMap(place -> States.code(place)
                        .or(() -> District.parse(place).map(District::code)).stream())
                .findFirst().map(place -> "member " + place);
    }
}
