package floorwire.feed.govinfo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import floorwire.congress.Bill;
import floorwire.congress.Facet;

class BillStatusPropertyTest {
    private static final Instant UPDATED = Instant.parse("2026-01-06T05:00:00Z");

    @Property(tries = 500)
    void what_is_written_in_any_layout_is_read_back(@ForAll long seed, @ForAll BillStatusWriter.Layout layout) {
        Bill bill = new SomeBills(seed).bill();
        var unread = new ArrayList<String>();
        var observation = new BillStatusParser(unread::add).parse(BillStatusWriter.write(bill, UPDATED, layout).getBytes(UTF_8));
        assertThat(observation.bill()).isEqualTo(bill);
        assertThat(observation.covered()).isEqualTo(bill.detail().introduced().isPresent() ? Facet.ofRecord()
                : EnumSet.complementOf(EnumSet.of(Facet.DETAIL, Facet.ROLL_CALLS, Facet.SECTIONS)));
        assertThat(observation.asOf()).isEqualTo(UPDATED);
        assertThat(unread).isEmpty();
    }

    @Property(tries = 1000)
    void a_file_cut_at_any_byte_is_no_word(@ForAll long seed, @ForAll int cut) {
        byte[] whole = BillStatusWriter.write(new SomeBills(seed).bill(), UPDATED, BillStatusWriter.Layout.CDATA_SECTION).getBytes(UTF_8);
        byte[] part = Arrays.copyOf(whole, Math.floorMod(cut, whole.length));
        assertThatThrownBy(() -> new BillStatusParser().parse(part)).isInstanceOf(BillStatusException.class).message().isNotBlank();
    }

    @Property(tries = 500)
    void random_bytes_are_refused_and_nothing_else_is_thrown(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> new BillStatusParser().parse(bytes)).isInstanceOf(BillStatusException.class);
    }

    @Property(tries = 1000)
    void damage_anywhere_gives_a_word_or_a_refusal_and_nothing_else(@ForAll long seed, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = BillStatusWriter.write(new SomeBills(seed).bill(), UPDATED, BillStatusWriter.Layout.CDATA_ELEMENT).getBytes(UTF_8);
        bytes[Math.floorMod(place, bytes.length)] = damage;
        try {
            assertThat(new BillStatusParser().parse(bytes)).isNotNull();
        } catch (BillStatusException e) {
            assertThat(e).message().isNotBlank();
        }
    }
}
