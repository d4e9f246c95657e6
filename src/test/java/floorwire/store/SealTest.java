package floorwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of tokens at rest. */
class SealTest {

    @Test
    void a_key_is_one_word_that_opens_what_it_sealed() {
        Seal key = Seal.fresh();
        assertThat(key.text()).matches("fwkey1\\.[\\w-]+");
        assertThat(Seal.of(key.text()).open("slack:T1", key.seal("slack:T1", "secret"))).isEqualTo("secret");
        assertThat(key).asString().isEqualTo("(key)");
        assertThat(key.rotated().rotated().size()).isEqualTo(3);
        assertThat(key.rotated().newest().size()).isEqualTo(1);
        assertThat(key.rotated().old(key.seal("w", "x"))).isTrue();
        assertThat(key.old(key.seal("w", "x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2hunter2", "fwkey1.", "fwkey1.AAAA", "fwkey1.%%%", "{\"primaryKeyId\":1}"})
    void what_is_no_key_is_refused_without_being_shown(String text) {
        assertThatThrownBy(() -> Seal.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("key")
                .message().satisfies(said -> assertThat(text.length() < 8 || !said.contains(text)).isTrue());
    }

    @Test
    void a_key_cut_short_is_refused() {
        String key = Seal.fresh().text();
        assertThatThrownBy(() -> Seal.of(key.substring(0, key.length() - 9))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged").hasNoCause();
    }
}
