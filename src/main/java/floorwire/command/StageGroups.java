package floorwire.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import floorwire.congress.EndOfCongress;
import floorwire.congress.Stage;

/** Stages by the words that people use for them; a word may mean several. */
final class StageGroups {

    private static final Set<String> ENDED = Set.of("ended", "died", "dead");
    private static final Map<String, Set<String>> BY_WORDS = new LinkedHashMap<>();

    static {
        put(stage -> stage == Stage.INTRODUCED, "introduced");
        put(stage -> stage == Stage.REFERRED, "committee", "in committee", "referred");
        put(stage -> stage == Stage.REPORTED, "reported", "out of committee");
        put(stage -> stage.name().matches("(PASS_(OVER|BACK)|CONFERENCE_PASSED)_HOUSE"), "passed house", "passed the house");
        put(stage -> stage.name().matches("(PASS_(OVER|BACK)|CONFERENCE_PASSED)_SENATE"), "passed senate", "passed the senate");
        put(stage -> stage == Stage.PASSED_BILL, "passed both", "passed both chambers");
        put(stage -> stage.name().matches("(PASS_|CONFERENCE_|PASSED_).*"), "passed");
        put(stage -> stage == Stage.PASSED_SIMPLERES || stage == Stage.PASSED_CONCURRENTRES, "agreed to", "agreed", "adopted");
        put(stage -> stage.name().startsWith("FAIL_") || stage.name().matches("PROV_KILL_(SUSPENSION|CLOTURE|PINGPONG).*"), "failed");
        put(stage -> stage == Stage.PROV_KILL_VETO || stage.name().startsWith("VETOED"), "vetoed");
        put(stage -> stage.name().startsWith("ENACTED"), "law", "became law", "enacted");
        put(stage -> !EndOfCongress.isFinal(stage), "ended");
        put(stage -> !EndOfCongress.isFinal(stage) && stage != Stage.PASSED_BILL, "died", "dead"); // it may have been signed since
    }

    private StageGroups() {}

    private static void put(Predicate<Stage> meant, String... words) {
        Set<String> codes = Arrays.stream(Stage.values()).filter(meant).map(Stage::code).collect(Collectors.toSet());
        for (String word : words) {
            BY_WORDS.put(word, codes);
        }
    }

    /** The published names of the stages meant; a published name itself is understood too. */
    static Optional<Set<String>> of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_WORDS.get(lower))
                .or(() -> Stage.parse(words.toUpperCase(Locale.ROOT)).map(stage -> Set.of(stage.code())));
    }

    /** Whether those are meant whose Congress is over. */
    static boolean ended(String words) {
        return ENDED.contains(words.toLowerCase(Locale.ROOT));
    }

    /** The words that stand for something, the plainest of each first. */
    static List<String> words() {
        return List.of("introduced", "committee", "reported", "passed house", "passed senate", "passed", "agreed", "failed", "vetoed",
                "law",
                "ended");
    }
}
