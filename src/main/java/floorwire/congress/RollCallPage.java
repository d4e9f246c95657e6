package floorwire.congress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The official pages of one roll call: the Clerk's old and new ones, the Senate's in all its forms, the Library's. */
public final class RollCallPage {

    private static final Pattern CLERK =
            Pattern.compile("(?:https?://)?clerk\\.house\\.gov/(?:evs/(\\d{4})/roll(\\d{1,4})\\.xml|votes/(\\d{4})(\\d{1,4})"
                    + "|cgi-bin/vote\\.asp\\?year=(\\d{4})&rollnumber=(\\d{1,4}))(?:[?#].*)?");
    private static final Pattern SENATE_FILE =
            Pattern.compile("(?:https?://)?(?:www\\.)?senate\\.gov/legislative/lis/roll_call_votes/vote\\d{4,5}/"
                    + "vote_(\\d{2,3})_([12])_(\\d{1,5})\\.(?:htm|html|xml)(?:[?#].*)?");
    private static final Pattern SENATE_PAGE = Pattern.compile("(?:https?://)?(?:www\\.)?senate\\.gov/legislative/lis/roll_call_lists/"
            + "roll_call_vote_cfm\\.cfm\\?congress=(\\d{2,3})&session=([12])&vote=(\\d{1,5})(?:[&#].*)?");
    private static final Pattern LIBRARY =
            Pattern.compile("(?:https?://)?(?:www\\.)?congress\\.gov/(?:roll-call-)?votes?/(house|senate)/(\\d{2,3})-([12])/(\\d{1,5})"
                    + "(?:[/?#].*)?");

    private RollCallPage() {}

    /** The roll call whose page this is; empty for any other address. */
    public static Optional<RollCallId> parse(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        try {
            Matcher clerk = CLERK.matcher(lower);
            if (clerk.matches()) {
                int group = clerk.group(1) != null ? 1 : clerk.group(3) != null ? 3 : 5;
                int year = Integer.parseInt(clerk.group(group));
                return Optional
                        .of(new RollCallId(Chamber.HOUSE, Integer.parseInt(clerk.group(group + 1)), Congress.ofYear(year).number(), year));
            }
            for (Pattern pattern : List.of(SENATE_FILE, SENATE_PAGE)) {
                Matcher senate = pattern.matcher(lower);
                if (senate.matches()) {
                    return Optional.of(RollCallId.of(Chamber.SENATE, Integer.parseInt(senate.group(3)), Integer.parseInt(senate.group(1)),
                            Integer.parseInt(senate.group(2))));
                }
            }
            Matcher library = LIBRARY.matcher(lower);
            return library.matches() ? Optional.of(RollCallId.of(Chamber.parse(library.group(1)).orElseThrow(),
                    Integer.parseInt(library.group(4)), Integer.parseInt(library.group(2)), Integer.parseInt(library.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // such as roll call 0, or a year before the first Congress
            return Optional.empty();
        }
    }
}
