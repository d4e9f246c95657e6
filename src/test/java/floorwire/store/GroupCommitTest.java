package floorwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import floorwire.ledger.UnitOfWork;

/** What goes into one transaction, and what becomes of it. */
class GroupCommitTest {

    private final GroupCommit group = new GroupCommit();
    private final List<String> kept = new ArrayList<>();
    private final List<String> under = new ArrayList<>();

    /** Keeps what was done in it, or nothing. */
    private final UnitOfWork transactions = new UnitOfWork() {
        @Override
        public <T> T call(Supplier<T> work) {
            under.clear();
            T result = work.get();
            if (under.contains("what the disk refuses")) {
                throw new StoreException("the disk is full");
            }
            kept.add(String.join(" + ", under));
            return result;
        }
    };

    private GroupCommit.Part<Integer> part(String what) {
        return group.add(() -> {
            under.add(what);
            if (what.equals("what fails")) {
                throw new IllegalArgumentException("no");
            }
            return what.length();
        });
    }

    @Test
    void what_waits_is_kept_in_one_transaction_and_each_has_its_own_result() {
        var one = part("a");
        var other = part("bc");
        group.keep(transactions);
        assertThat(kept).containsExactly("a + bc");
        assertThat(one.result()).isEqualTo(1);
        assertThat(other.result()).isEqualTo(2);
    }

    @Test
    void what_is_done_is_not_done_again() {
        part("a");
        group.keep(transactions);
        group.keep(transactions);
        assertThat(kept).containsExactly("a");
    }

    @Test
    void one_that_fails_takes_no_other_with_it_and_hears_why() {
        var one = part("a");
        var failing = part("what fails");
        var other = part("b");
        group.keep(transactions);
        assertThat(kept).containsExactly("a", "b");
        assertThat(one.result() + other.result()).isEqualTo(2);
        assertThatThrownBy(failing::result).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
    }

    @Test
    void so_is_one_that_only_the_database_refuses() {
        var one = part("a");
        var refused = part("what the disk refuses");
        group.keep(transactions);
        assertThat(kept).containsExactly("a");
        assertThat(one.result()).isEqualTo(1);
        assertThatThrownBy(refused::result).isInstanceOf(StoreException.class).hasMessage("the disk is full");
    }

    @Test
    void what_nobody_did_has_no_result() {
        assertThatThrownBy(part("a")::result).isInstanceOf(IllegalStateException.class);
    }
}
