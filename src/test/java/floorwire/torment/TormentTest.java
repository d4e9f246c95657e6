package floorwire.torment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of {@code ./floorwire torment}: a few looks, a few kills. */
class TormentTest {

    @TempDir static Path classes;
    private static List<String> lives = List.of();
    @TempDir Path folder;

    @BeforeAll
    static void pack() throws IOException {
        lives = Lives.command(classes);
    }

    @ParameterizedTest
    @CsvSource({"discord, 3, 5", "slack, 2, 3"})
    void what_killed_processes_left_unsaid_is_said_once_and_in_order_by_those_that_follow(String platform, int kills, long seed)
            throws IOException, InterruptedException {
        Optional<Path> kept = Optional.of(folder.resolve("kept"));
        Tally tally = Torment.run(platform, kills, seed, 6, kept, Optional.of(lives), line -> {});
        assertThat(tally.verdict().findings()).noneMatch(line -> line.startsWith("LOST") || line.startsWith("REPEATED"));
        assertThat(tally.verdict().good()).as(tally.line()).isTrue();
        assertThat(tally.kills()).isEqualTo(kills);
        assertThat(tally.verdict().posts()).isPositive();
        assertThat(Torment.run(platform, kills, seed, 6, kept, Optional.of(lives), line -> {}).line()).as("it is done already")
                .isEqualTo(tally.line());
        assertThatThrownBy(() -> Torment.run(platform.equals("slack") ? "discord" : "slack", kills, seed, 6, kept, line -> {}))
                .hasMessageContaining("holds a run on " + platform);
    }

    @Test
    void what_stands_twice_where_nothing_may_be_read_is_explained_if_it_says_so() {
        Stood.Message first = new Stood.Message("a", "one", false);
        Stood alone = new Stood(Map.of("nato", new Stood.Place(List.of(first), false, true)));
        Stood confessed = new Stood(Map.of("nato", new Stood.Place(List.of(first, new Stood.Message("a", "one", true)), false, true)));
        assertThat(verdict(alone, confessed).repeatedUnknown()).isEqualTo(1);
        assertThat(verdict(alone, confessed).good()).isTrue();
        Stood silent = new Stood(Map.of("nato", new Stood.Place(List.of(first, first), false, true)));
        assertThat(verdict(alone, silent).repeatedKnown()).isEqualTo(1);
        Stood readable = new Stood(Map.of("nato", new Stood.Place(List.of(first, new Stood.Message("a", "one", true)), false)));
        assertThat(verdict(alone, readable).repeatedKnown()).isEqualTo(1);
    }

    private static Stood.Message says(int mark, String text) {
        return new Stood.Message(Integer.toString(mark), text, false);
    }

    private static Stood channel(Stood.Message... messages) {
        return new Stood(Map.of("nato", new Stood.Place(List.of(messages), false)));
    }

    @Test
    void what_is_lost_repeated_or_disordered_is_seen() {
        Stood alone = channel(says(1, "one"), says(2, "two"), says(3, "three"));
        assertThat(verdict(alone, channel(says(7, "one"), says(8, "two"), says(9, "three"))).good()).isTrue();
        assertThat(verdict(alone, channel(says(7, "one"), says(9, "three"))).lost()).isEqualTo(1);
        assertThat(verdict(alone, channel(says(7, "one"), says(9, "three"), says(8, "two"))).disordered()).isEqualTo(2);
        Stood twice = channel(says(7, "one"), says(7, "one"), says(8, "two"), says(9, "three"));
        assertThat(verdict(alone, twice).repeatedKnown()).isEqualTo(1);
        Verdict explained = Verdict.of(alone, twice, Map.of("7", "done late"));
        assertThat(explained.good()).isTrue();
        assertThat(explained.repeatedUnknown()).isEqualTo(1);
        assertThat(explained.findings()).singleElement().asString().endsWith("done late");
        Stood under = channel(says(7, "one"), says(8, "two"), says(9, "three"), says(4, "what nobody said"));
        assertThat(verdict(alone, under).repeatedKnown()).isEqualTo(1);
    }

    private static Verdict verdict(Stood alone, Stood tormented) {
        return Verdict.of(alone, tormented, Map.of());
    }
}
