package floorwire.command.vote;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The defense act as people ask for it: "what is the vehicle for the FY2022 NDAA", "which amendments to the NDAA mention NATO". */
final class PlainNdaa {

    private static final String ACT = "(?:ndaa|defense act|defense authorization act|defense bill)";
    private static final Pattern VEHICLE =
            Pattern.compile("(?:what|which|who).*\\b(?:vehicles?|carriers?|carries|carried|carry)\\b.*\\b" + ACT + "\\b.*|"
                    + "(?:the )?(?:vehicles?|carriers?) (?:for|of) .*\\b" + ACT + "\\b.*|.*\\b" + ACT + "(?:'s)? (?:vehicles?|carriers?)|"
                    + "(?:what|which)(?: bill| measure| law)? (?:became|happened to|came of|was|is) (?:the )?[^a-z]*(?:fy ?|fiscal year |20).*\\b"
                    + ACT + "|"
                    + "(?:what|which)(?: bill| measure)? (?:became|happened to|came of) (?:the )?" + ACT + ".*");
    private static final Pattern AMENDMENTS =
            Pattern.compile("(?:which|what|any|all|are there(?: any)?|show me|list)?(?: of)?(?: the| any)? ?amendments? "
                    + "(?:to|on|of|in) ((?:the )?.*?\\b" + ACT
                    + "\\b(?: (?:for )?(?:fy ?|fiscal year )?'?\\d{2,4})?) (?:that |which )?(?:mentions?|names?|concerns?|"
                    + "touch(?:es)?|about|regarding|on|say(?:s)?(?: something)? about|deals? with|are about|is about) (?:the )?(.+)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:(?:fy ?|fiscal year )?'?(20\\d{2})|fy ?'?(\\d{2}))\\b");

    private PlainNdaa() {}

    static Optional<String> meant(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
        Matcher amendments = AMENDMENTS.matcher(said);
        if (amendments.matches()) {
            return Optional.of("ndaa" + year(amendments.group(1)) + " amendments " + amendments.group(2));
        }
        return VEHICLE.matcher(said).matches() ? Optional.of("ndaa" + year(said)) : Optional.empty();
    }

    private static String year(String said) {
        Matcher year = YEAR.matcher(said);
        return year.find() ? " fy" + Optional.ofNullable(year.group(1)).orElseGet(() -> year.group(2)) : "";
    }
}
