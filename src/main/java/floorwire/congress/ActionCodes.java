package floorwire.congress;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an action code says about the kind of an action (domain.md 3; for the Library's own codes its published list, "Action codes"
 * on congress.gov). A code that stands on different things, such as {@code E30000} or {@code H1B000}, is left out: there the text decides.
 */
final class ActionCodes {

    private static final Map<String, ActionKind> KINDS = Map.ofEntries(
            entry("1000", ActionKind.INTRODUCED), entry("Intro-H", ActionKind.INTRODUCED), entry("Intro-S", ActionKind.INTRODUCED),
            entry("1025", ActionKind.INTRODUCED), entry("10000", ActionKind.INTRODUCED), entry("1010", ActionKind.REPORTED),
            entry("2000", ActionKind.REFERRED), entry("3000", ActionKind.REFERRED), entry("11000", ActionKind.REFERRED),
            entry("12000", ActionKind.REFERRED), entry("H11000", ActionKind.REFERRED), entry("H11200", ActionKind.REFERRED),
            entry("B00100", ActionKind.REMARK), entry("H11210", ActionKind.REMARK), entry("4900", ActionKind.REMARK),
            entry("4950", ActionKind.REMARK), entry("13900", ActionKind.REMARK), entry("H17000", ActionKind.REMARK),
            entry("H38800", ActionKind.REMARK), entry("H38900", ActionKind.REMARK),
            entry("4100", ActionKind.HEARING), entry("13100", ActionKind.HEARING), entry("H21000", ActionKind.HEARING),
            entry("4200", ActionKind.MARKUP), entry("13200", ActionKind.MARKUP), entry("H15001", ActionKind.MARKUP),
            entry("H19000", ActionKind.ORDERED_REPORTED),
            entry("5000", ActionKind.REPORTED), entry("14000", ActionKind.REPORTED), entry("14900", ActionKind.REPORTED),
            entry("H12100", ActionKind.REPORTED), entry("H12200", ActionKind.REPORTED), entry("H12210", ActionKind.REPORTED),
            entry("5500", ActionKind.DISCHARGED), entry("14500", ActionKind.DISCHARGED), entry("H12300", ActionKind.DISCHARGED),
            entry("H12410", ActionKind.CALENDAR), entry("H12420", ActionKind.CALENDAR), entry("H12430", ActionKind.CALENDAR),
            entry("H12440", ActionKind.CALENDAR), entry("H12490", ActionKind.CALENDAR),
            entry("H1L210", ActionKind.RULE), entry("H1L220", ActionKind.RULE), entry("H12700", ActionKind.RULE),
            entry("8000", ActionKind.PASSAGE), entry("9000", ActionKind.PASSAGE), entry("17000", ActionKind.PASSAGE),
            entry("18000", ActionKind.PASSAGE), entry("H37100", ActionKind.PASSAGE), entry("H37300", ActionKind.PASSAGE),
            entry("H14000", ActionKind.RECEIVED), entry("H15000", ActionKind.RECEIVED),
            entry("19500", ActionKind.CONCURRENCE), entry("20500", ActionKind.CONCURRENCE),
            entry("20700", ActionKind.CONFERENCE), entry("20800", ActionKind.CONFERENCE), entry("20900", ActionKind.CONFERENCE),
            entry("H41800", ActionKind.CONFERENCE), entry("H25200", ActionKind.CONFERENCE),
            entry("21000", ActionKind.CONFERENCE_REPORT), entry("22000", ActionKind.CONFERENCE_REPORT),
            entry("23000", ActionKind.CONFERENCE_REPORT), entry("24000", ActionKind.CONFERENCE_REPORT),
            entry("28000", ActionKind.PRESENTED), entry("E20000", ActionKind.PRESENTED),
            entry("29000", ActionKind.SIGNED), entry("37000", ActionKind.SIGNED), entry("42000", ActionKind.SIGNED),
            entry("29100", ActionKind.UNSIGNED), entry("38000", ActionKind.UNSIGNED), entry("43000", ActionKind.UNSIGNED),
            entry("30000", ActionKind.VETOED), entry("31000", ActionKind.VETOED),
            entry("32000", ActionKind.OVERRIDE), entry("33000", ActionKind.OVERRIDE), entry("34000", ActionKind.OVERRIDE),
            entry("35000", ActionKind.OVERRIDE), entry("E40000", ActionKind.LAW_NUMBER));

    private static final Map<String, Event.Outcome> OUTCOMES = Map.ofEntries(
            entry("8000", Event.Outcome.AGREED), entry("17000", Event.Outcome.AGREED), entry("9000", Event.Outcome.FAILED),
            entry("18000", Event.Outcome.FAILED), entry("21000", Event.Outcome.AGREED), entry("23000", Event.Outcome.AGREED),
            entry("22000", Event.Outcome.FAILED), entry("24000", Event.Outcome.FAILED), entry("32000", Event.Outcome.AGREED),
            entry("34000", Event.Outcome.AGREED), entry("33000", Event.Outcome.FAILED), entry("35000", Event.Outcome.FAILED),
            entry("72000", Event.Outcome.AGREED), entry("72500", Event.Outcome.AGREED), entry("73000", Event.Outcome.FAILED),
            entry("94000", Event.Outcome.AGREED), entry("95000", Event.Outcome.FAILED));

    private static final Pattern PROCEEDINGS = Pattern.compile("H3[0-3]\\w{3}|H35\\w{3}|H37\\w{3}|H8\\w{4}|7000|16000|25000|26000");
    private static final Pattern MOTIONS = Pattern.compile("H36\\w{3}|H38\\w{3}|H419\\w{2}|H415\\w{2}");
    private static final Pattern DIFFERENCES = Pattern.compile("H40\\w{3}|H41\\w{3}|H42\\w{3}|19000|20000");
    private static final Pattern VETO_MESSAGES = Pattern.compile("H43\\w{3}");
    private static final Pattern COMMITTEE_WORK = Pattern.compile("4000|13000");
    private static final Pattern AMENDMENTS = Pattern.compile("[789]\\d{4}|H34\\w{3}|H3A100|H32111");
    private static final Pattern LIBRARY = Pattern.compile("\\d{4,5}");

    private ActionCodes() {}

    /** The kind that the code alone decides. */
    static Optional<ActionKind> kind(String code) {
        ActionKind exact = KINDS.get(code);
        if (exact != null) {
            return Optional.of(exact);
        }
        if (code.startsWith("H11100")) {
            return Optional.of(ActionKind.REFERRED);
        }
        if (code.startsWith("H1L")) {
            return Optional.of(ActionKind.RULE);
        }
        if (code.startsWith("H8D")) {
            return Optional.of(ActionKind.CONSIDERATION);
        }
        return Optional.empty();
    }

    /** The kind to fall back on when neither a decisive code nor the text tells: the family that the code belongs to. */
    static Optional<ActionKind> family(String code) {
        if (PROCEEDINGS.matcher(code).matches()) {
            return Optional.of(ActionKind.CONSIDERATION);
        }
        if (MOTIONS.matcher(code).matches()) {
            return Optional.of(ActionKind.MOTION);
        }
        if (DIFFERENCES.matcher(code).matches()) {
            return Optional.of(ActionKind.CONFERENCE);
        }
        if (VETO_MESSAGES.matcher(code).matches()) {
            return Optional.of(ActionKind.CONSIDERATION);
        }
        if (COMMITTEE_WORK.matcher(code).matches()) {
            return Optional.of(ActionKind.MARKUP);
        }
        return Optional.empty();
    }

    /** Rule 10: codes of amendments, which say nothing of the measure. */
    static boolean ofAmendment(String code) {
        return AMENDMENTS.matcher(code).matches();
    }

    /** The outcome that the Library's code claims; used where the text is silent. */
    static Optional<Event.Outcome> outcome(String code) {
        return Optional.ofNullable(OUTCOMES.get(code));
    }

    /** The chamber in which the Library's numbered action happened, or that of a House code. */
    static Optional<Chamber> chamber(String code) {
        if (code.startsWith("H") || code.equals("Intro-H")) {
            return Optional.of(Chamber.HOUSE);
        }
        if (code.equals("Intro-S")) {
            return Optional.of(Chamber.SENATE);
        }
        if (!LIBRARY.matcher(code).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code);
        if (number < 10_000) {
            return Optional.of(Chamber.HOUSE);
        }
        if (number < 19_000) {
            return Optional.of(Chamber.SENATE);
        }
        return switch (number / 1000) {
            case 19, 21, 22, 32, 33, 71, 72, 73, 74, 75 -> Optional.of(Chamber.HOUSE);
            case 20 -> number < 20_700 ? Optional.of(Chamber.SENATE) : Optional.empty();
            case 23, 24, 34, 35, 91, 92, 93, 94, 95, 96, 97 -> Optional.of(Chamber.SENATE);
            default -> Optional.empty();
        };
    }
}
