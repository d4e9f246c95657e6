package floorwire.congress;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Says what an action item is: codes decide the kind, text decides the outcome (domain.md 2.3, rule 2). */
final class Classifier {

    private static final Pattern AMENDMENT_NUMBER =
            Pattern.compile(
                    "(?:[hs]\\.? ?(?:u\\.?)?amdt\\.? ?\\d|(?:an )?amendment (?:\\([a-z]?\\d|sa \\d|sp \\d|no\\.? ?\\d)|s[ap] \\d).*",
                    Pattern.DOTALL);

    private Classifier() {}

    /** @param bill the measure on whose list the item stands; the words of an en bloc item are read for it */
    static Reading read(Action action, BillId bill) {
        String plain = ActionText.plain(action.text());
        String text = ActionText.withoutPrefix(plain);
        String words = ActionText.words(plain);
        String code = action.code().orElse("");
        boolean amendment = AMENDMENT_NUMBER.matcher(words).matches()
                || (!code.isEmpty() && ActionCodes.ofAmendment(code) && !FloorWords.deemedPassed(words));
        ActionKind kind = amendment ? ActionKind.AMENDMENT : kind(words, code, bill);
        OptionalInt roll = roll(action, words);
        return new Reading(action, kind, chamber(kind, words, code, action), outcome(kind, words, code), form(kind, words, bill), roll,
                amendment, text, words);
    }

    /** An item of an amendment's own list: whatever was decided was decided on the amendment. */
    static Reading readOfAmendment(Action action, BillId bill) {
        Reading reading = read(action, bill);
        ActionKind kind = switch (reading.kind()) {
            case UNKNOWN, PASSAGE, CONCURRENCE, CLOTURE, TABLED_MEASURE, CONFERENCE_REPORT -> ActionKind.AMENDMENT;
            default -> reading.kind();
        };
        Event.Outcome outcome = kind == ActionKind.AMENDMENT
                ? action.code().flatMap(ActionCodes::outcome).orElse(outcome(kind, reading.words(), action.code().orElse("")))
                : reading.outcome();
        return new Reading(action, kind, reading.chamber(), outcome, Event.Form.NOT_SAID, reading.roll(), true, reading.text(),
                reading.words());
    }

    private static ActionKind kind(String words, String code, BillId bill) {
        Optional<ActionKind> decisive = FloorWords.decisive(words, bill);
        Optional<ActionKind> byCode = ActionCodes.kind(code);
        if (byCode.isPresent()) {
            ActionKind kind = byCode.orElseThrow();
            return switch (kind) {
                // the code says that a chamber decided; whether on the measure, an amendment between the chambers or a conference
                // report stands in the words
                case PASSAGE, CONCURRENCE, CONFERENCE_REPORT -> decisive.filter(Classifier::isDecision).orElse(kind);
                // the Library's "Submitted in House" carries a code of referral, "Signed by President" has stood under that of a veto
                case REFERRED -> words.startsWith("submitted in ") || words.startsWith("introduced in ") ? ActionKind.INTRODUCED : kind;
                case VETOED, SIGNED, LAW_NUMBER -> PresidentWords.kind(words).orElse(kind);
                default -> kind;
            };
        }
        return decisive.or(() -> PresidentWords.kind(words)).or(() -> CommitteeWords.kind(words)).or(() -> FloorWords.proceedings(words))
                .or(() -> ActionCodes.family(code)).orElse(ActionKind.UNKNOWN);
    }

    private static boolean isDecision(ActionKind kind) {
        return switch (kind) {
            case PASSAGE, CONCURRENCE, CONFERENCE, CONFERENCE_REPORT, OVERRIDE, MOTION, AMENDMENT, TABLED_MEASURE -> true;
            default -> false;
        };
    }

    private static Event.Outcome outcome(ActionKind kind, String words, String code) {
        return switch (kind) {
            case PASSAGE, CONCURRENCE, CONFERENCE_REPORT, OVERRIDE, TABLED_MEASURE ->
                    FloorWords.outcome(words).or(() -> ActionCodes.outcome(code)).orElse(Event.Outcome.NONE);
            case CLOTURE -> words.contains("invoked") || words.contains("rejected") || words.contains("failed")
                    ? words.contains("not invoked") || !words.contains("invoked") ? Event.Outcome.FAILED : Event.Outcome.AGREED
                    : Event.Outcome.NONE;
            case MARKUP -> words.contains("failed to report") ? Event.Outcome.FAILED : Event.Outcome.NONE;
            case AMENDMENT, MOTION -> words.contains(" moved ") || words.contains("withdrawn") || words.contains("postponed")
                    ? Event.Outcome.NONE
                    : FloorWords.outcome(words).orElse(Event.Outcome.NONE);
            default -> Event.Outcome.NONE;
        };
    }

    private static Event.Form form(ActionKind kind, String words, BillId bill) {
        return switch (kind) {
            case PASSAGE, CONCURRENCE -> FloorWords.form(kind, words, bill);
            case MESSAGE -> FloorWords.messageForm(words);
            default -> Event.Form.NOT_SAID;
        };
    }

    private static OptionalInt roll(Action action, String words) {
        OptionalInt named = ActionText.roll(words);
        return named.isPresent() || action.rollCalls().size() != 1 ? named : OptionalInt.of(action.rollCalls().getFirst().roll());
    }

    private static Optional<Chamber> chamber(ActionKind kind, String words, String code, Action action) {
        return switch (kind) {
            case PRESENTED, SIGNED, VETOED, UNSIGNED, LAW_NUMBER -> Optional.empty();
            case MESSAGE -> words.startsWith("message on house") ? Optional.of(Chamber.HOUSE)
                    : words.startsWith("message on senate") ? Optional.of(Chamber.SENATE) : Optional.empty();
            default -> FloorWords.namedChamber(words).or(() -> bySource(action.source())).or(() -> ActionCodes.chamber(code))
                    .or(() -> FloorWords.impliedChamber(words));
        };
    }

    private static Optional<Chamber> bySource(SourceSystem source) {
        return switch (source) {
            case SENATE -> Optional.of(Chamber.SENATE);
            case HOUSE_COMMITTEE, HOUSE_FLOOR -> Optional.of(Chamber.HOUSE);
            case LIBRARY, UNKNOWN -> Optional.empty();
        };
    }
}
