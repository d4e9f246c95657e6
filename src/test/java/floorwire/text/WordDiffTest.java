package floorwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import floorwire.text.WordDiff.Fate;
import floorwire.text.WordDiff.Run;

class WordDiffTest {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("the", "President", "shall", "not", "withdraw", "from", "NATO").list().ofMaxSize(40)
                .map(list -> String.join(" ", list));
    }

    private static String without(List<Run> runs, Fate left) {
        return runs.stream().filter(run -> run.fate() != left).map(Run::words).collect(Collectors.joining(" "));
    }

    @Property(tries = 2_000)
    void what_was_kept_and_struck_is_the_one_and_what_was_kept_and_inserted_the_other(@ForAll("words") String before,
            @ForAll("words") String after) {
        List<Run> runs = WordDiff.of(before, after);
        assertThat(without(runs, Fate.INSERTED)).isEqualTo(before);
        assertThat(without(runs, Fate.STRUCK)).isEqualTo(after);
        assertThat(before.equals(after)).isEqualTo(runs.stream().allMatch(run -> run.fate() == Fate.KEPT));
    }

    @Test
    void the_shortest_way_is_told() {
        assertThat(WordDiff.of("The President shall not withdraw from NATO without the Senate.",
                "The President may not suspend or withdraw from NATO without the Senate."))
                .containsExactly(new Run(Fate.KEPT, "The President"),
                        new Run(Fate.STRUCK, "shall"), new Run(Fate.INSERTED, "may"), new Run(Fate.KEPT, "not"),
                        new Run(Fate.INSERTED, "suspend or"), new Run(Fate.KEPT, "withdraw from NATO without the Senate."));
    }

    @Test
    void what_the_two_formats_print_otherwise_is_no_change() {
        assertThat(WordDiff.of("(a) In general.\u2014The F\u201316 \u201cfleet\u201d", "(a) IN GENERAL.\u2014The F-16 \u2018fleet\u2019"))
                .containsExactly(new Run(Fate.KEPT, "(a) IN GENERAL.\u2014The F-16 \u2018fleet\u2019"));
    }

    @Test
    void two_long_texts_with_nothing_in_common_are_one_strike_and_one_insertion() {
        String one = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertThat(WordDiff.of(one, other)).containsExactly(new Run(Fate.STRUCK, one), new Run(Fate.INSERTED, other));
    }
}
