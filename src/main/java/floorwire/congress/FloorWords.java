package floorwire.congress;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of the two floors: what was decided, with what outcome and in what form. The rules read meaning, not one year's wording: the
 * Senate sends no codes, and older files word the same things otherwise.
 */
final class FloorWords {

    private static final Pattern DEEMED =
            Pattern.compile(".*(?:\\b(?:h|s)[a-z. ]{0,14}\\d+|\\bthe (?:bill|measure|(?:joint |concurrent )?resolution))"
                    + "(?:, as amended,?)? (?:is|are|was|were|stands?) (?:hereby )?(?:considered |deemed )?(?:as |to be |to have been )?"
                    + "(?:passed|adopted|agreed to)\\b.*|(?!.*amendment).*considered (?:and |as )?passed\\b.*", Pattern.DOTALL);
    private static final Pattern BETWEEN_CHAMBERS =
            Pattern.compile("\\b(?:house|senate) amendments?\\b|\\bamendments? of the (?:house|senate)\\b");
    private static final Pattern AGREES =
            Pattern.compile(".*\\b(?:agree|agreed|concur|concurred|recede|receded)\\b.*", Pattern.DOTALL);
    private static final Pattern TITLE_ONLY = Pattern.compile(".*amendments? to the (?:title|preamble)\\b.*", Pattern.DOTALL);
    private static final Pattern SENATE_PASSAGE = Pattern.compile("(?:measure |bill |(?:joint |concurrent )?resolution )?passed senate\\b.*"
            + "|(?:(?:concurrent |joint )?resolution|measure|bill)(?:, as amended,?)? (?:(?:not |dis)?agreed to|passed|adopted|rejected)[^.]* (?:in|by)(?: the)? senate\\b.*"
            + "|(?:introduced|received|submitted|considered) (?:in|by) (?:the )?senate\\b.{0,120}\\b(?:passed|agreed to)\\b.*"
            + "|(?:under the order of [^.]{0,120})?(?:(?:measure|bill|(?:joint |concurrent )?resolution)[a-z ]{0,40} )?failed (?:of )?passage in (?:the )?senate\\b.*"
            + "|disagreed to in (?:the )?senate.*|(?:measure )?(?:not agreed|agreed) to in (?:the )?senate.*", Pattern.DOTALL);
    private static final Pattern HOUSE_PASSAGE = Pattern.compile("on passage\\b.*|(?:measure |bill )?passed (?:the )?house\\b.*"
            + "|failed (?:of )?passage in (?:the )?house.*|on agreeing to the (?:concurrent |joint )?resolution\\b.*"
            + "|on motion (?:to|that the house) suspend the rules and (?:pass|agree to|adopt) (?!the (?:senate|conference)).*"
            + "|(?:resolution|measure) (?:not )?agreed to in (?:the )?house.*|(?:failed|passed) under suspension.*", Pattern.DOTALL);

    private static final Pattern MOVED =
            Pattern.compile("(?:mr|mrs|ms|miss|dr|senator|the chair)?\\.? ?[^:]{0,60}\\bmoved (?:to|that|on)\\b.*", Pattern.DOTALL);
    private static final Pattern MOVED_ASIDE =
            Pattern.compile(".*moved (?:to|that the house) (?:table|recommit|commit|refer|postpone|instruct).*", Pattern.DOTALL);
    private static final Pattern CLOTURE =
            Pattern.compile("(?:upon reconsideration,? )?(?:second |third |fourth )?cloture\\b.*", Pattern.DOTALL);
    private static final Pattern NAMED_MOTION = Pattern.compile("\\w+ motion to .*", Pattern.DOTALL);
    private static final Pattern TABLE_MEASURE = Pattern.compile(
            "(?:on )?motion (?:by [^,]{0,60} )?to table the (?:measure|bill|joint resolution|concurrent resolution|resolution)\\b.*",
            Pattern.DOTALL);
    private static final Pattern ASIDE = Pattern
            .compile("(?:on |table )?motion (?:by .{0,60} )?(?:to (?:table|lay)|to (?:re)?commit|to refer|to postpone|to waive|to rise"
                    + "|that the committee rise|that the house instruct|to instruct|to adjourn|to strike).*", Pattern.DOTALL);
    private static final Pattern DISCHARGE = Pattern.compile("(?:on )?motion (?:by .{0,60} )?to discharge.*", Pattern.DOTALL);
    private static final Pattern DISAGREES = Pattern.compile(".*\\b(?:disagree|disagreed|insisted) (?:to|on)\\b.*", Pattern.DOTALL);
    private static final Pattern RECEDED = Pattern.compile("senate receded\\b.*", Pattern.DOTALL);
    private static final Pattern RECONSIDER =
            Pattern.compile("(?:on )?motion (?:by .{0,60} )?to reconsider\\b.*\\bagreed to\\b.*", Pattern.DOTALL);
    private static final Pattern RECOMMITTED =
            Pattern.compile("(?:bill |measure |resolution |ordered )?recommitted (?:to|by)\\b.*", Pattern.DOTALL);
    private static final Pattern CONCURS_AMENDED = Pattern.compile(
            ".*\\bwith (?:an |a further |further |\\d+ |sundry )?(?:house |senate )?amendments?\\b.*|.*\\bwith an amendment\\b.*",
            Pattern.DOTALL);
    private static final Pattern WITH_AMENDMENTS = Pattern.compile(".*\\b(?:an|with|and) amendments?\\b.*", Pattern.DOTALL);
    private static final Pattern SENATE_ACTS = Pattern.compile("(?:measure |bill |resolution )?passed (?:the )?senate\\b"
            + "|senate (?:agreed|concurred|receded|disagreed|insist|vitiated|committee)");
    private static final Pattern BY_THE_SENATE = Pattern.compile("\\b(?:in|by) (?:the )?senate by\\b");
    private static final Pattern HOUSE_ACTS = Pattern.compile("(?:measure |bill |resolution )?passed (?:the )?house\\b"
            + "|house (?:agreed|concurred|receded|disagreed|insist|committee)");
    private static final Pattern BY_THE_HOUSE = Pattern.compile("considered passed house\\b|the house agreed to\\b");

    private static final Pattern WITHOUT_AMENDMENT = Pattern.compile("without (?:an |any )?amendments?");

    private FloorWords() {}

    /** A decision on the measure, or a motion that only looks like one; empty when the words tell of something else. */
    static Optional<ActionKind> decisive(String words, BillId bill) {
        if (words.contains("reconsider") && !words.contains("upon reconsideration")) {
            return Optional.of(reconsidered(words) ? ActionKind.REVERSAL : ActionKind.MOTION);
        }
        if (reversal(words)) {
            return Optional.of(ActionKind.REVERSAL);
        }
        if (override(words)) {
            return Optional.of(ActionKind.OVERRIDE);
        }
        if (words.startsWith("message on ")) {
            return Optional.of(ActionKind.MESSAGE);
        }
        if ((words.contains("moved ")
                && MOVED.matcher(words).matches())
                || words.contains("asked unanimous consent") || words.contains("asked for unanimous consent")) {
            return Optional.of(MOVED_ASIDE.matcher(words).matches()
                    ? ActionKind.MOTION : ActionKind.CONSIDERATION);
        }
        if (CLOTURE.matcher(words).matches()) {
            boolean onAmendment = !words.contains("motion to") && (words.contains(" sa ") || words.contains("substitute")
                    || (words.contains("amendment") && !betweenChambers(words)));
            return Optional.of(onAmendment ? ActionKind.AMENDMENT : ActionKind.CLOTURE);
        }
        return motion(words).or(() -> decision(words, bill));
    }

    /** Rule 8: motions that never change the stage, with the four that do. */
    private static Optional<ActionKind> motion(String words) {
        boolean senate = words.startsWith("motion ") || NAMED_MOTION.matcher(words).matches();
        boolean house = words.startsWith("on motion ") || words.startsWith("table motion");
        if (!senate && !house) {
            return Optional.empty();
        }
        if (TABLE_MEASURE.matcher(words).matches()) {
            return Optional.of(ActionKind.TABLED_MEASURE);
        }
        if (ASIDE.matcher(words).matches()
                || words.contains("instruct conferees")) {
            return Optional.of(ActionKind.MOTION);
        }
        if (DISCHARGE.matcher(words).matches()) {
            return Optional.of(words.contains("agreed to") && !words.contains("not agreed") ? ActionKind.DISCHARGED : ActionKind.MOTION);
        }
        if (house) {
            return Optional.empty();
        }
        if (words.contains("to insist") || words.contains("to disagree") || words.contains("conferees")) {
            return Optional.of(ActionKind.CONFERENCE);
        }
        if (words.contains("to concur") || words.contains("to agree to the house amendment") || words.contains("to recede")) {
            boolean decided = !words.contains(" made in senate") && !words.contains("withdrawn") && !words.contains(" fell ")
                    && !words.contains("tabled") && !words.contains("considered") && outcome(words).isPresent();
            boolean furtherAmendment = words.contains("with an amendment") || words.contains("with amendment");
            // one of several proposals to amend further that fails is an amendment lost, not the measure
            boolean lostProposal = furtherAmendment && outcome(words).equals(Optional.of(Event.Outcome.FAILED));
            return Optional.of(!decided ? ActionKind.CONSIDERATION : lostProposal ? ActionKind.AMENDMENT : ActionKind.CONCURRENCE);
        }
        return Optional.of(words.contains("to proceed") || words.contains("to consider") ? ActionKind.CONSIDERATION : ActionKind.MOTION);
    }

    private static Optional<ActionKind> decision(String words, BillId bill) {
        if (EnBloc.isList(words)) {
            return Optional.of(EnBloc.saysOf(bill, words).filter(said -> said.contains("senate amendment")).isPresent()
                    ? ActionKind.CONCURRENCE : ActionKind.PASSAGE);
        }
        boolean between = betweenChambers(words);
        if ((words.startsWith("conference report") && !words.contains("agreed to") && !words.contains("rejected"))
                || (words.startsWith("conference ") && !words.startsWith("conference report")) || words.startsWith("conferees ")
                || words.contains("appointed conferee") || words.contains("request a conference")
                || words.contains("requested a conference")
                || words.contains("requests a conference") || words.contains("agreed to a conference")
                || words.contains("agrees to a conference")
                || words.startsWith("senate insist") || words.startsWith("house insist")
                || (between && DISAGREES.matcher(words).matches())) {
            return Optional.of(ActionKind.CONFERENCE);
        }
        if (words.contains("conference report")
                && (AGREES.matcher(words).matches() || words.contains("disagreed to") || words.startsWith("on agreeing")
                        || words.startsWith("conference report"))) {
            return Optional.of(ActionKind.CONFERENCE_REPORT);
        }
        if (words.startsWith("rule ") || words.startsWith("committee ") || words.startsWith("providing for")
                || words.startsWith("the committee ") || words.contains("committee substitute")) {
            return words.contains("committee substitute") || words.startsWith("the committee amendment")
                    ? Optional.of(ActionKind.AMENDMENT) : Optional.empty();
        }
        if (between && AGREES.matcher(words).matches() && !words.startsWith("passed ") && !words.startsWith("considered ")) {
            boolean titleOnly =
                    TITLE_ONLY.matcher(words).matches() && !words.contains("with an amendment") && !words.contains(", and an amendment");
            return Optional.of(titleOnly ? ActionKind.AMENDMENT : ActionKind.CONCURRENCE);
        }
        if (RECEDED.matcher(words).matches()) {
            return Optional.of(ActionKind.CONCURRENCE);
        }
        if (words.startsWith("on motion to table") || words.startsWith("rule h. res")) {
            return Optional.empty();
        }
        if (deemedPassed(words)) {
            return Optional.of(EnBloc.deemsAnother(bill, words) ? ActionKind.REMARK : ActionKind.PASSAGE);
        }
        return (SENATE_PASSAGE.matcher(words).matches() && !words.contains("companion measure")) || HOUSE_PASSAGE.matcher(words).matches()
                ? Optional.of(ActionKind.PASSAGE) : Optional.empty();
    }

    /** Floor proceedings that decide nothing about the measure. */
    static Optional<ActionKind> proceedings(String words) {
        if (words.startsWith("received in the ") || words.startsWith("held at the desk") || words.startsWith("ordered held at the desk")) {
            return Optional.of(ActionKind.RECEIVED);
        }
        if (words.startsWith("the committee amendment") || words.startsWith("amendment")
                || words.startsWith("proposed amendment")) {
            return Optional.of(ActionKind.AMENDMENT);
        }
        if (words.contains("motion to reconsider") || words.contains("laid on the table") || words.contains("laid on table")
                || words.contains("indefinitely postponed")
                || words.startsWith("on agreeing to") || words.startsWith("on ordering") || words.contains("previous question")) {
            return Optional.of(ActionKind.MOTION);
        }
        if (words.contains("considered") || words.contains("laid before") || words.contains("debate") || words.contains("point of order")
                || words.contains("proceedings") || words.contains("committee of the whole") || words.startsWith("the house resolved")
                || words.contains("yeas and nays were") || words.startsWith("called up") || words.contains("brought up")
                || words.contains("veto message") || words.startsWith("consideration")
                || words.startsWith("the speaker") || words.startsWith("the house ") || words.contains("objection was heard")
                || words.startsWith("read the ") || words.startsWith("read twice")) {
            return Optional.of(ActionKind.CONSIDERATION);
        }
        if (words.contains("clerk was authorized") || words.startsWith("the title of the measure")
                || words.contains("enrollment correction")) {
            return Optional.of(ActionKind.REMARK);
        }
        return Optional.empty();
    }

    static boolean deemedPassed(String words) {
        return (words.contains("pursuant to") || words.contains("considered passed") || words.contains("unanimous consent"))
                && !words.contains("shall be considered") && !words.contains("provides for") && !words.contains("vacated")
                && DEEMED.matcher(words).matches();
    }

    private static boolean override(String words) {
        boolean decided = outcome(words).isPresent();
        return (decided && !words.startsWith("motion") && !words.contains("postpone") && (words.contains("objections of the president")
                || words.contains("over veto") || words.contains("over the president's veto") || words.contains("over presidential veto")
                || words.contains("override veto") || words.contains("override the veto")))
                || words.startsWith("two-thirds of the members present having voted in the affirmative")
                || words.startsWith("veto overridden");
    }

    /** A motion to reconsider that was carried: the vote it names falls. Tabled, made or entered ones change nothing (rule 8). */
    private static boolean reconsidered(String words) {
        return RECONSIDER.matcher(words).matches()
                && !words.contains("laid on the table") && !words.contains("not agreed") && !words.contains("to table")
                && !words.contains("laid upon the table") && !words.contains("entered in");
    }

    private static boolean reversal(String words) {
        return (words.contains("vitiated") && !words.startsWith("motion") && !words.contains("asked unanimous consent"))
                || (words.contains("vacated")
                        && (words.contains("considered vacated") || words.contains("was vacated") || words.contains("were vacated")
                                || words.contains("are vacated") || words.contains("is vacated") || words.startsWith("house vacated")))
                || words.contains("papers returned") || words.contains("returned papers") || words.contains("return of papers")
                || words.contains("returned to the house") || words.contains("returned to the senate")
                || RECOMMITTED.matcher(words).matches();
    }

    /** What came of the question, read from the words. */
    static Optional<Event.Outcome> outcome(String words) {
        if (words.contains("failed") || words.contains("not agreed to") || words.contains("rejected") || words.contains("disagreed to")
                || words.contains("not having achieved") || words.contains("not adopted") || words.contains("not passed")
                || words.contains("sustained")) {
            return Optional.of(Event.Outcome.FAILED);
        }
        return words.contains("passed") || words.contains("agreed") || words.contains("adopted") || words.contains("concurred")
                || words.contains("receded") || words.contains("overridden") || words.contains("prevailed") || words.contains("agree to it")
                        ? Optional.of(Event.Outcome.AGREED) : Optional.empty();
    }

    /** Whether the words say that the text was changed. Only an express "without amendment" is identical: the rest is not said. */
    static Event.Form form(ActionKind kind, String words, BillId bill) {
        if (EnBloc.isList(words)) {
            String said = EnBloc.saysOf(bill, words).orElse("");
            boolean amended = said.contains("as amended") || said.contains("with an amendment") || said.contains("with amendment");
            return amended ? Event.Form.AMENDED : kind == ActionKind.CONCURRENCE ? Event.Form.IDENTICAL : Event.Form.NOT_SAID;
        }
        if (kind == ActionKind.CONCURRENCE) {
            return CONCURS_AMENDED.matcher(words).matches()
                    ? Event.Form.AMENDED : Event.Form.IDENTICAL;
        }
        String rest = WITHOUT_AMENDMENT.matcher(words).replaceAll("");
        if (rest.contains("as amended") || rest.contains("amended") || WITH_AMENDMENTS.matcher(rest).matches()) {
            return Event.Form.AMENDED;
        }
        return rest.length() < words.length() && words.contains("without") ? Event.Form.IDENTICAL : Event.Form.NOT_SAID;
    }

    static Event.Form messageForm(String words) {
        if (words.startsWith("cleared for white house") || words.contains("without amendment")) {
            return Event.Form.IDENTICAL;
        }
        return betweenChambers(words) || words.contains("with an amendment") || words.contains("with amendments")
                ? Event.Form.AMENDED : Event.Form.NOT_SAID;
    }

    /** The chamber that the words themselves name as the one acting. */
    static Optional<Chamber> namedChamber(String words) {
        if (SENATE_ACTS.matcher(words).lookingAt() || (words.contains("senate by") && BY_THE_SENATE.matcher(words).find())) {
            return Optional.of(Chamber.SENATE);
        }
        boolean house = HOUSE_ACTS.matcher(words).lookingAt()
                || ((words.contains("considered passed house") || words.contains("the house agreed to"))
                        && BY_THE_HOUSE.matcher(words).find());
        return house ? Optional.of(Chamber.HOUSE) : Optional.empty();
    }

    private static boolean betweenChambers(String words) {
        return words.contains("amendment") && BETWEEN_CHAMBERS.matcher(words).find();
    }

    /** The chamber whose habits of speech these are, where neither source nor code tells. */
    static Optional<Chamber> impliedChamber(String words) {
        if ((words.contains("senate") && !words.contains("house")) || words.contains("yea-nay vote") || words.contains("record vote")) {
            return Optional.of(Chamber.SENATE);
        }
        return (words.contains("house") && !words.contains("senate")) || words.contains("roll no.") || words.startsWith("on passage")
                || words.startsWith("on motion ") || words.startsWith("on agreeing to")
                || words.startsWith("two-thirds of the members")
                        ? Optional.of(Chamber.HOUSE) : Optional.empty();
    }
}
