package floorwire.congress;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the stages have in common. */
final class Stages {

    /** As the titles have it: "Proposing a balanced budget amendment to the Constitution of the United States" (H.J.Res. 3, 117th). */
    private static final Pattern AMENDMENT = Pattern.compile("(?i)\\bproposing (?:an?|the)?\\s*(?:constitutional amendments?\\b"
            + "|(?:[\\w'’-]+ ){0,6}amendments? to the (?:united states )?constitution\\b)");

    private Stages() {}

    static boolean enacted(Stage stage) {
        return switch (stage) {
            case ENACTED_SIGNED, ENACTED_VETO_OVERRIDE, ENACTED_TENDAYRULE -> true;
            default -> false;
        };
    }

    static boolean vetoed(Stage stage) {
        return switch (stage) {
            case PROV_KILL_VETO, VETOED_POCKET, VETOED_OVERRIDE_PASS_OVER_HOUSE, VETOED_OVERRIDE_PASS_OVER_SENATE,
                    VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE, VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE, VETOED_OVERRIDE_FAIL_SECOND_HOUSE,
                    VETOED_OVERRIDE_FAIL_SECOND_SENATE -> true;
            default -> false;
        };
    }

    /** Adopted by all the chambers that must, in one form. */
    static boolean adopted(Stage stage) {
        return switch (stage) {
            case PASSED_SIMPLERES, PASSED_CONCURRENTRES, PASSED_CONSTAMEND, PASSED_BILL -> true;
            default -> false;
        };
    }

    /** A failed vote that can be tried again (rule 9). */
    static boolean provisional(Stage stage) {
        return switch (stage) {
            case PROV_KILL_SUSPENSIONFAILED, PROV_KILL_CLOTUREFAILED, PROV_KILL_PINGPONGFAIL -> true;
            default -> false;
        };
    }

    /** Past every vote on passage. */
    static boolean cleared(Stage stage) {
        return adopted(stage) || vetoed(stage) || enacted(stage);
    }

    /** The stage that agreement in one form brings a measure to. */
    static Stage complete(Bill bill) {
        return switch (bill.id().type().form()) {
            case SIMPLE_RESOLUTION -> Stage.PASSED_SIMPLERES;
            case CONCURRENT_RESOLUTION -> Stage.PASSED_CONCURRENTRES;
            case JOINT_RESOLUTION -> amendsConstitution(bill) ? Stage.PASSED_CONSTAMEND : Stage.PASSED_BILL;
            case BILL -> Stage.PASSED_BILL;
        };
    }

    /** Whether it is a joint resolution proposing a constitutional amendment, which goes to the States and needs two thirds. */
    static boolean amendsConstitution(Bill bill) {
        return bill.id().type().form() == BillType.Form.JOINT_RESOLUTION
                && Stream.concat(Stream.of(bill.detail().title()), bill.titles().stream().map(Title::text))
                        .anyMatch(title -> AMENDMENT.matcher(title).find());
    }
}
