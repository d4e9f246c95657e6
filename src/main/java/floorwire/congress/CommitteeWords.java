package floorwire.congress;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words of introduction, referral, committee work and calendars. The joint, concurrent and sequential referrals are referrals too. */
final class CommitteeWords {

    private static final Pattern REFERRED =
            Pattern.compile("(?:^|(?<=[ ,.]))(?:re-?)?referred(?: [a-z, ]{3,40})? to (?!the house amendment)");
    private static final Pattern REPORTED = Pattern.compile("(?:.*[ .])?(?:original measure |favorably |adversely )?reported"
            + "(?: an original (?:measure|bill|resolution)|(?: favorably| adversely)? by | to (?:the )?(?:senate|house)|(?: \\(amended\\))? by | adversely|,? with).*",
            Pattern.DOTALL);
    private static final Pattern DISCHARGED =
            Pattern.compile(
                    "(?:.*committee.*[ ,]discharged\\b|senate discharged (?:from )?.*committee|.*discharged from further consideration).*",
                    Pattern.DOTALL);

    private CommitteeWords() {}

    static Optional<ActionKind> kind(String words) {
        if (words.startsWith("introduced in ") || words.startsWith("submitted in ")) {
            return Optional.of(
                    words.contains("calendar") ? ActionKind.CALENDAR : referredWithin(words) ? ActionKind.REFERRED : ActionKind.INTRODUCED);
        }
        if (words.startsWith("sponsor introductory remarks") || words.startsWith("executive comment")
                || words.contains("granted an extension")
                || words.startsWith("motion to discharge committee filed") || words.startsWith("see also") || words.contains("star print")
                || words.contains("errata ") || words.contains("incorporated this measure") || words.contains("passed companion measure")
                || words.contains("reserved for ") || words.contains("printed as passed") || words.contains("after passage")) {
            return Optional.of(ActionKind.REMARK);
        }
        if (words.contains("rules committee resolution") || words.startsWith("rule h. res") || words.startsWith("rule provides")
                || words.startsWith("providing for consideration")) {
            return Optional.of(ActionKind.RULE);
        }
        if (words.contains("ordered to be reported") || words.contains("ordered reported")
                || words.contains("agreed to seek consideration under suspension")) {
            return Optional.of(ActionKind.ORDERED_REPORTED);
        }
        return committeeWork(words).or(() -> reports(words));
    }

    private static Optional<ActionKind> committeeWork(String words) {
        if (words.contains("failed to report") || words.contains("mark-up") || words.contains("markup") || words.contains("mark up")
                || words.contains("committee consideration") || words.startsWith("forwarded by subcommittee")
                || (words.startsWith("subcommittee") && words.contains("discharged"))) {
            return Optional.of(ActionKind.MARKUP);
        }
        if (words.contains("hearings held") || words.contains("hearing held") || words.contains("hearings printed")
                || words.startsWith("hearings ")) {
            return Optional.of(ActionKind.HEARING);
        }
        return Optional.empty();
    }

    private static Optional<ActionKind> reports(String words) {
        boolean motion = words.startsWith("motion ") || words.contains(" moved ") || words.contains("asked unanimous consent");
        if (motion) {
            return Optional.empty();
        }
        if (words.contains("filed written report") || words.startsWith("supplemental report")
                || (words.contains("reported") && REPORTED.matcher(words).matches())) {
            return Optional.of(ActionKind.REPORTED);
        }
        if (words.contains("discharged") && DISCHARGED.matcher(words).matches()) {
            return Optional.of(ActionKind.DISCHARGED);
        }
        if (words.startsWith("discharged from") || (words.contains("placed on ") && words.contains("calendar"))
                || words.startsWith("returned to the calendar") || words.contains("over, under the rule")
                || words.contains("consensus calendar")) {
            return Optional.of(ActionKind.CALENDAR);
        }
        if (referredWithin(words)) {
            return Optional.of(ActionKind.REFERRED);
        }
        return Optional.empty();
    }

    private static boolean referredWithin(String words) {
        return words.contains("referred") && REFERRED.matcher(words).find();
    }
}
