package floorwire.torment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./floorwire torment}: a few looks, a few kills. */
class TormentTest {

    @TempDir Path folder;

    @Test
    void what_killed_processes_left_unsaid_is_said_once_and_in_order_by_those_that_follow() throws IOException, InterruptedException {
        Path kept = folder.resolve("kept");
        Tally tally = Torment.run(3, 5, 6, Optional.of(kept), line -> {});
        assertThat(tally.verdict().findings()).noneMatch(line -> line.startsWith("LOST") || line.startsWith("REPEATED"));
        assertThat(tally.verdict().good()).as(tally.line()).isTrue();
        assertThat(tally.kills()).isEqualTo(3);
        assertThat(tally.verdict().posts()).isPositive();
        assertThat(Torment.run(3, 5, 6, Optional.of(kept), line -> {}).line()).as("it is done already").isEqualTo(tally.line());
    }

    private static Stood.Message says(int mark, String text) {
        return new Stood.Message(mark, text);
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
        Verdict explained = Verdict.of(alone, twice, Map.of(7, "done late"));
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
