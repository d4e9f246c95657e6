package floorwire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.store.WordJson;

/** What was worked out is worked out once, and not remembered for ever. */
class BeliefsTest {

    private final List<BillId> read = new ArrayList<>();

    private Known ask(Beliefs beliefs, SourceWord word) {
        return beliefs.of(word.subject(), OptionalLong.empty(), () -> Set.of(word.stamp()), () -> {
            read.add(word.subject());
            return List.of(word);
        });
    }

    private static SourceWord word(int number) {
        Bills bill = Bills.of("s" + number + "-119", "2025-06-25").title("A bill with a long title. ".repeat(40));
        return SourceWord.of("govinfo", Facet.DETAIL, Instant.EPOCH, Instant.EPOCH, bill.bill(), new WordJson());
    }

    @Test
    void the_words_are_read_once_while_they_stand() {
        Beliefs beliefs = Beliefs.bounded(1_000_000);
        Known first = ask(beliefs, word(1));
        assertThat(ask(beliefs, word(1))).isSameAs(first);
        ask(beliefs, word(2));
        assertThat(read).hasSize(2);
    }

    @Test
    void a_word_that_came_between_the_two_looks_is_not_taken_for_the_one_that_stood() {
        Beliefs beliefs = Beliefs.bounded(1_000_000);
        SourceWord word = word(1);
        beliefs.of(word.subject(), OptionalLong.empty(), () -> Set.of("govinfo DETAIL 0 0 older"), () -> List.of(word));
        beliefs.of(word.subject(), OptionalLong.empty(), () -> Set.of("govinfo DETAIL 0 0 older"), () -> {
            read.add(word.subject());
            return List.of();
        });
        assertThat(read).hasSize(1);
    }

    @Test
    void what_stands_is_looked_for_once_in_an_edition() {
        Beliefs beliefs = Beliefs.bounded(1_000_000);
        SourceWord word = word(1);
        List<String> looks = new ArrayList<>();
        for (long edition : new long[]{7, 7, 8, 8, 7}) {
            beliefs.of(word.subject(), OptionalLong.of(edition), () -> {
                looks.add("in " + edition);
                return Set.of(word.stamp());
            }, () -> List.of(word));
        }
        assertThat(looks).as("the first is read without a look").containsExactly("in 8", "in 7");
    }

    @Test
    void a_word_that_came_in_another_edition_is_heard() {
        Beliefs beliefs = Beliefs.bounded(1_000_000);
        SourceWord word = word(1);
        Known first = beliefs.of(word.subject(), OptionalLong.of(1), () -> Set.of(word.stamp()), () -> List.of(word));
        assertThat(beliefs.of(word.subject(), OptionalLong.of(1), Set::of, List::of)).isSameAs(first);
        assertThat(beliefs.of(word.subject(), OptionalLong.of(2), Set::of, List::of)).isNotSameAs(first);
    }

    @Test
    void no_more_is_remembered_than_there_is_room_for() {
        Beliefs beliefs = Beliefs.bounded(10_000);
        for (int round = 0; round < 2; round++) {
            for (int number = 1; number <= 50; number++) {
                ask(beliefs, word(number));
            }
        }
        assertThat(read).hasSizeBetween(85, 100);
    }
}
