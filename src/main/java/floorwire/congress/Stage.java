package floorwire.congress;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a measure has come, in the vocabulary of the unitedstates/congress project that GovTrack made known, so that our output is
 * comparable. {@link #code()} is the published name.
 */
public enum Stage {
    INTRODUCED("INTRODUCED"),
    REFERRED("REFERRED"),
    REPORTED("REPORTED"),
    PASS_OVER_HOUSE("PASS_OVER:HOUSE"),
    PASS_OVER_SENATE("PASS_OVER:SENATE"),
    PASS_BACK_HOUSE("PASS_BACK:HOUSE"),
    PASS_BACK_SENATE("PASS_BACK:SENATE"),
    CONFERENCE_PASSED_HOUSE("CONFERENCE:PASSED:HOUSE"),
    CONFERENCE_PASSED_SENATE("CONFERENCE:PASSED:SENATE"),
    PASSED_SIMPLERES("PASSED:SIMPLERES"),
    PASSED_CONCURRENTRES("PASSED:CONCURRENTRES"),
    PASSED_CONSTAMEND("PASSED:CONSTAMEND"),
    PASSED_BILL("PASSED:BILL"),
    FAIL_ORIGINATING_HOUSE("FAIL:ORIGINATING:HOUSE"),
    FAIL_ORIGINATING_SENATE("FAIL:ORIGINATING:SENATE"),
    FAIL_SECOND_HOUSE("FAIL:SECOND:HOUSE"),
    FAIL_SECOND_SENATE("FAIL:SECOND:SENATE"),
    PROV_KILL_SUSPENSIONFAILED("PROV_KILL:SUSPENSIONFAILED"),
    PROV_KILL_CLOTUREFAILED("PROV_KILL:CLOTUREFAILED"),
    PROV_KILL_PINGPONGFAIL("PROV_KILL:PINGPONGFAIL"),
    PROV_KILL_VETO("PROV_KILL:VETO"),
    VETOED_POCKET("VETOED:POCKET"),
    VETOED_OVERRIDE_PASS_OVER_HOUSE("VETOED:OVERRIDE_PASS_OVER:HOUSE"),
    VETOED_OVERRIDE_PASS_OVER_SENATE("VETOED:OVERRIDE_PASS_OVER:SENATE"),
    VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE("VETOED:OVERRIDE_FAIL_ORIGINATING:HOUSE"),
    VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE("VETOED:OVERRIDE_FAIL_ORIGINATING:SENATE"),
    VETOED_OVERRIDE_FAIL_SECOND_HOUSE("VETOED:OVERRIDE_FAIL_SECOND:HOUSE"),
    VETOED_OVERRIDE_FAIL_SECOND_SENATE("VETOED:OVERRIDE_FAIL_SECOND:SENATE"),
    ENACTED_SIGNED("ENACTED:SIGNED"),
    ENACTED_VETO_OVERRIDE("ENACTED:VETO_OVERRIDE"),
    ENACTED_TENDAYRULE("ENACTED:TENDAYRULE");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The published name, {@code PASS_OVER:HOUSE}. */
    public String code() {
        return code;
    }

    /** Reads the published name. */
    public static Optional<Stage> parse(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }

    /** A stage that ends in one chamber's name: {@code of("PASS_OVER", HOUSE)}. */
    static Stage of(String prefix, Chamber chamber) {
        return valueOf(prefix + "_" + chamber.name());
    }
}
