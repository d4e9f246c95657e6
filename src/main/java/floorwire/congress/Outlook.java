package floorwire.congress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a measure would still need, and by which vote (thresholds: domain.md 4.1). It states requirements and promises nothing. The parts
 * come in the order in which they would have to happen; empty when nothing more is needed or possible.
 */
public final class Outlook {

    private static final Pattern TO_CONFERENCE = Pattern.compile("(?i)\\b(?:go to conference|request(?:ing)? (?:for )?a conference)\\b");

    private Outlook() {}

    /** For posts: {@code House Foreign Affairs report or discharge}, {@code both chambers}, {@code President}. */
    public static List<String> stillNeedsShort(Bill bill, StageHistory history) {
        return parts(bill, history, new ShortWords(bill));
    }

    /**
     * For cards: {@code committee report or discharge}, {@code Senate majority (60 to end debate)}, {@code House majority},
     * {@code signature or override}.
     */
    public static List<String> stillNeeds(Bill bill, StageHistory history) {
        return parts(bill, history, new LongWords(Stages.amendsConstitution(bill)));
    }

    /** What the needs are needed for, to stand before them: {@code become law}, {@code be adopted}, {@code go to the States}. */
    public static String goal(Bill bill) {
        return switch (bill.id().type().form()) {
            case SIMPLE_RESOLUTION, CONCURRENT_RESOLUTION -> "be adopted";
            case JOINT_RESOLUTION -> Stages.amendsConstitution(bill) ? "become part of the Constitution" : "become law";
            case BILL -> "become law";
        };
    }

    /** What it is not while its Congress ends: {@code enacted}, {@code adopted}. */
    public static String undone(Bill bill) {
        return goal(bill).equals("become law") ? "enacted" : "adopted";
    }

    private static List<String> parts(Bill bill, StageHistory history, Words words) {
        Stage stage = history.current().map(StageHistory.Step::stage).orElse(Stage.INTRODUCED);
        Chamber origin = bill.id().type().origin();
        List<String> needs = new ArrayList<>();
        if (history.pending().isPresent()) {
            needs.add(words.comparison());
            after(bill, needs, words);
            return List.copyOf(needs);
        }
        switch (stage) {
            case INTRODUCED, REFERRED, REPORTED, FAIL_ORIGINATING_HOUSE, FAIL_ORIGINATING_SENATE -> {
                if (stage == Stage.REFERRED || (stage == Stage.INTRODUCED && !onCalendar(bill))) {
                    needs.add(words.committee());
                }
                fromOrigin(bill, needs, words);
            }
            case PASS_OVER_HOUSE, PASS_OVER_SENATE, FAIL_SECOND_HOUSE, FAIL_SECOND_SENATE -> {
                needs.add(words.passage(origin.other()));
                after(bill, needs, words);
            }
            case PASS_BACK_HOUSE, PASS_BACK_SENATE -> {
                needs.add(inConference(bill, history) ? words.conference()
                        : words.agreement(stage == Stage.PASS_BACK_HOUSE ? Chamber.SENATE : Chamber.HOUSE));
                after(bill, needs, words);
            }
            case CONFERENCE_PASSED_HOUSE, CONFERENCE_PASSED_SENATE -> {
                needs.add(words.report(stage == Stage.CONFERENCE_PASSED_HOUSE ? Chamber.SENATE : Chamber.HOUSE));
                after(bill, needs, words);
            }
            case PROV_KILL_SUSPENSIONFAILED, PROV_KILL_CLOTUREFAILED, PROV_KILL_PINGPONGFAIL -> again(bill, history, needs, words);
            case PASSED_BILL -> needs.add(words.president());
            case PASSED_CONSTAMEND -> needs.add(words.states());
            case PROV_KILL_VETO -> {
                needs.add(words.override(origin));
                needs.add(words.override(origin.other()));
            }
            case VETOED_OVERRIDE_PASS_OVER_HOUSE -> needs.add(words.override(Chamber.SENATE));
            case VETOED_OVERRIDE_PASS_OVER_SENATE -> needs.add(words.override(Chamber.HOUSE));
            case PASSED_SIMPLERES, PASSED_CONCURRENTRES, VETOED_POCKET, VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE,
                    VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE, VETOED_OVERRIDE_FAIL_SECOND_HOUSE, VETOED_OVERRIDE_FAIL_SECOND_SENATE,
                    ENACTED_SIGNED,
                    ENACTED_VETO_OVERRIDE, ENACTED_TENDAYRULE -> {}
        }
        return List.copyOf(needs);
    }

    /** A vote that can be tried again: what was needed before it is needed still. */
    private static void again(Bill bill, StageHistory history, List<String> needs, Words words) {
        Stage before =
                history.steps().reversed().stream().map(StageHistory.Step::stage).filter(stage -> !stage.name().startsWith("PROV_KILL"))
                        .findFirst().orElse(Stage.REPORTED);
        switch (before) {
            case PASS_OVER_HOUSE, PASS_OVER_SENATE, FAIL_SECOND_HOUSE, FAIL_SECOND_SENATE ->
                    needs.add(words.passage(bill.id().type().origin().other()));
            case PASS_BACK_HOUSE -> needs.add(words.agreement(Chamber.SENATE));
            case PASS_BACK_SENATE -> needs.add(words.agreement(Chamber.HOUSE));
            default -> {
                fromOrigin(bill, needs, words);
                return;
            }
        }
        after(bill, needs, words);
    }

    private static void fromOrigin(Bill bill, List<String> needs, Words words) {
        Chamber origin = bill.id().type().origin();
        if (bill.id().type().form() == BillType.Form.SIMPLE_RESOLUTION) {
            needs.add(words.passage(origin));
        } else {
            needs.addAll(words.bothChambers(origin));
            after(bill, needs, words);
        }
    }

    private static void after(Bill bill, List<String> needs, Words words) {
        switch (bill.id().type().form()) {
            case SIMPLE_RESOLUTION, CONCURRENT_RESOLUTION -> {}
            case JOINT_RESOLUTION -> needs.add(Stages.amendsConstitution(bill) ? words.states() : words.president());
            case BILL -> needs.add(words.president());
        }
    }

    /** The chambers have sent, or agreed to send, their differences to a conference: a roll call tells it before the measure's record. */
    private static boolean inConference(Bill bill, StageHistory history) {
        return history.events().stream()
                .anyMatch(event -> event.kind() == ActionKind.CONFERENCE && event.outcome() != Event.Outcome.FAILED)
                || bill.rollCalls().stream().anyMatch(vote -> TO_CONFERENCE.matcher(vote.words().question()).find() && !vote.vacated()
                        && VoteOutcome.of(vote.words().result()) == VoteOutcome.CARRIED);
    }

    /** Placed on a calendar without any committee: no report is needed. */
    private static boolean onCalendar(Bill bill) {
        return bill.actions().stream().map(action -> action.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("placed on") && text.contains("calendar"));
    }

    /** The same needs in two lengths. */
    interface Words {

        String committee();

        String passage(Chamber chamber);

        List<String> bothChambers(Chamber origin);

        String agreement(Chamber chamber);

        String conference();

        String report(Chamber chamber);

        String comparison();

        String president();

        String states();

        String override(Chamber chamber);
    }
}
