package floorwire.feed.senate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import floorwire.SomeVotes;
import floorwire.VoteWriter;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;

class SenatePropertyTest {

    private static byte[] bytes(long seed) {
        return VoteWriter.write(SomeVotes.senate(seed, 6)).getBytes(UTF_8);
    }

    /** In the hour that autumn's change of clocks repeats, a time without its offset means two. */
    private static boolean twice(Instant at) {
        ZonedDateTime there = at.atZone(Congress.WASHINGTON);
        return there.getZone().getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
    }

    @Property(tries = 300)
    void what_is_written_is_read_back(@ForAll long seed) {
        RollCall vote = SomeVotes.senate(seed, 9);
        Assume.that(vote.modified().filter(SenatePropertyTest::twice).isEmpty());
        var unread = new ArrayList<String>();
        assertThat(new SenateParser(unread::add).vote(VoteWriter.write(vote).getBytes(UTF_8))).isEqualTo(vote);
        assertThat(unread).isEmpty();
    }

    @Property(tries = 300)
    void a_file_cut_at_any_byte_is_no_vote(@ForAll long seed, @ForAll int cut) {
        byte[] whole = bytes(seed);
        byte[] part = Arrays.copyOf(whole, Math.floorMod(cut, whole.length - 2));
        assertThatThrownBy(() -> new SenateParser().vote(part)).isInstanceOf(SenateException.class).message().isNotBlank();
    }

    @Property(tries = 200)
    void random_bytes_are_refused_and_nothing_else_is_thrown(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> new SenateParser().vote(bytes)).isInstanceOf(SenateException.class);
    }

    @Property(tries = 500)
    void damage_anywhere_gives_a_vote_or_a_refusal_and_nothing_else(@ForAll long seed, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = bytes(seed);
        bytes[Math.floorMod(place, bytes.length)] = damage;
        try {
            assertThat(new SenateParser().vote(bytes)).isNotNull();
        } catch (SenateException e) {
            assertThat(e).message().isNotBlank();
        }
    }
}
