package floorwire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import floorwire.Votes;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.message.Block;

/** The seats that posts show are drawn when they are looked at, once, and never at a post's cost. */
class RollCallPicturesTest {

    private static RollCall vote(String cast) {
        return Votes.of(Chamber.HOUSE, 328, "hr9001-119", "On Passage", "Passed", "", cast);
    }

    @Test
    void what_nobody_looks_at_is_not_drawn_and_a_hundred_channels_look_at_one_drawing() {
        AtomicInteger drawn = new AtomicInteger();
        RollCallPictures pictures = new RollCallPictures(seats -> {
            drawn.incrementAndGet();
            return seats.picture();
        });
        assertThat(pictures.of(vote("YYYNNA")).orElseThrow().alt()).contains("Yea 3: 3 D.");
        assertThat(drawn).hasValue(0);
        for (int channel = 0; channel < 100; channel++) {
            assertThat(pictures.of(vote("YYYNNA")).orElseThrow().png()).isNotEmpty();
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void the_same_roll_call_with_other_positions_is_another_picture() {
        RollCallPictures pictures = new RollCallPictures();
        Block.Picture before = pictures.of(vote("YYYNNA")).orElseThrow();
        Block.Picture after = pictures.of(vote("YYYNNN")).orElseThrow();
        assertThat(after.alt()).isNotEqualTo(before.alt());
        assertThat(after.png()).isNotEqualTo(before.png());
    }

    @Test
    void what_cannot_be_drawn_is_no_picture_and_no_trouble() {
        for (Throwable failure : List.of(new IllegalStateException("no room"), new UnsatisfiedLinkError("no libfreetype.so.6"),
                new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"))) {
            RollCallPictures pictures = new RollCallPictures(seats -> {
                throw failure instanceof RuntimeException ours ? ours : sneaky((LinkageError) failure);
            });
            assertThat(pictures.of(vote("YYYNNA")).orElseThrow().png()).isEmpty();
        }
    }

    private static RuntimeException sneaky(LinkageError error) {
        throw error;
    }
}
