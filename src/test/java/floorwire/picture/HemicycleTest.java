package floorwire.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import floorwire.RecordedVotes;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteWords;

class HemicycleTest {

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static RollCall vote(String question, String result, Stream<Cast> casts) {
        RollCall made = Votes.of(Chamber.HOUSE, 2, "hr2670-118", question, result, "", "");
        return new RollCall(made.id(), made.at(), made.modified(), false, new VoteWords(question, "", "", "YEA-AND-NAY", result, ""),
                made.required(), made.matter(), VoteCounts.NONE, Optional.empty(), casts.toList());
    }

    private static Stream<Cast> cast(int members, String party, String position, boolean election) {
        return IntStream.range(0, members).mapToObj(i -> new Cast(
                new VoteMember(Optional.of(party + position + i), Optional.empty(), "Member", party, "PA"),
                Position.of(position, election, Optional.empty())));
    }

    @Test
    void senate_vote_191_of_2023_stands_from_left_to_right_by_party_and_position() throws IOException {
        Hemicycle seats = Hemicycle.of(RecordedVotes.read("s191-118.2023")).orElseThrow();
        assertThat(seats.lines(80, true)).containsSequence("D " + "○".repeat(48), "I ○○○", "R " + "●".repeat(16) + "·" + "○".repeat(32),
                "● Yea 16: 16 R", "○ Nay 83: 48 D, 3 I, 32 R");
        assertThat(seats.lines(80, false)).contains("I ooo", "# Yea 16: 16 R").first()
                .isEqualTo("Senate vote 191 (2023): Amendment Rejected 16-83, needed 60");
        assertThat(seats.alt()).contains("needed 60 (60 yeas, three fifths of the Senate)", "Not voting 1: 1 R",
                "19 Jul 2023 · senate.gov");
    }

    @Test
    void it_is_a_png_with_its_alt_text_inside_and_the_same_each_time() throws IOException {
        Hemicycle seats = Hemicycle.of(Votes.senate(190, "s2226-118", "A vote")).orElseThrow();
        Picture picture = seats.picture();
        assertThat(read(picture).getWidth()).isEqualTo(880).isEqualTo(picture.width());
        assertThat(new String(picture.png(), StandardCharsets.UTF_8)).contains("Description").contains(picture.alt());
        assertThat(seats.picture().png()).isEqualTo(picture.png());
    }

    @Test
    void nothing_is_clipped_whatever_the_words_and_however_many_seats() throws IOException {
        String long_ = "Wordwithoutblank".repeat(30) + " and 北大西洋 \u202e \ud83d\ude00";
        for (int members : List.of(1, 2, 3, 7, 100, 435, 441)) {
            RollCall vote =
                    vote(long_, long_, Stream.concat(cast(members - members / 2, "R", "Nay", false), cast(members / 2, "D", "Yea", false)));
            Picture picture = Hemicycle.of(vote).orElseThrow().picture();
            BufferedImage image = read(picture);
            for (int y = 4; y < image.getHeight() - 4; y++) {
                for (int x = 4; x < 28; x++) {
                    assertThat(image.getRGB(x, y)).as(members + " members, left at " + x + "," + y).isEqualTo(0xffffffff);
                    assertThat(image.getRGB(image.getWidth() - 1 - x, y)).as(members + " members, right").isEqualTo(0xffffffff);
                }
            }
            assertThat(picture.alt().length()).isLessThanOrEqualTo(Picture.LONGEST_ALT);
        }
    }

    @Test
    void an_election_is_told_by_candidate_and_has_no_tally() {
        Hemicycle seats = Hemicycle.of(vote("Election of the Speaker", "Johnson (LA)", Stream.of(cast(218, "R", "Johnson (LA)", true),
                cast(215, "D", "Jeffries", true), cast(1, "R", "Emmer", true)).flatMap(casts -> casts))).orElseThrow();
        assertThat(seats.tally()).isEmpty();
        assertThat(seats.need()).isEmpty();
        assertThat(seats.lines(80, true)).contains("● Johnson (LA) 218: 218 R", "● Jeffries 215: 215 D", "◍ Emmer 1: 1 R");
    }

    @Test
    void a_quorum_call_has_neither_yeas_nor_a_line() {
        RollCall quorum = Votes.of(Chamber.HOUSE, 1, "hr2670-118", "Call of the House", "Passed", "", "PPPA");
        RollCall made = new RollCall(quorum.id(), quorum.at(), quorum.modified(), false,
                new VoteWords("Call of the House", "", "", "QUORUM", "Passed", ""), Optional.empty(), quorum.matter(), quorum.counts(),
                Optional.empty(), quorum.positions());
        Hemicycle seats = Hemicycle.of(made).orElseThrow();
        assertThat(seats.tally()).isEmpty();
        assertThat(seats.lines(40, true)).contains("◐ Present 3: 2 D, 1 R");
        assertThat(seats.picture().height()).isPositive();
    }

    @Test
    void totals_by_party_are_seats_too_and_nothing_is_no_picture() {
        RollCall bare = Votes.senate(190, "s2226-118", "").withoutPositions();
        assertThat(Hemicycle.of(bare)).isEmpty();
    }

    @Test
    void each_seat_can_be_told_from_every_other_without_colour() {
        var shapes =
                Arrays.stream(Seat.Bloc.values()).flatMap(bloc -> Stream.of(Seat.Act.YEA, Seat.Act.OTHER, Seat.Act.PRESENT, Seat.Act.NAY)
                        .map(act -> new Seat(bloc, act))).map(seat -> {
                            BufferedImage grey = new BufferedImage(24, 24, BufferedImage.TYPE_BYTE_BINARY);
                            var graphics = grey.createGraphics();
                            graphics.setColor(Color.WHITE);
                            graphics.fillRect(0, 0, 24, 24);
                            SeatShape.draw(graphics, seat, 12, 12, 7);
                            graphics.dispose();
                            return Arrays.toString(grey.getRGB(0, 0, 24, 24, null, 0, 24));
                        }).toList();
        assertThat(shapes).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void seats_never_lie_on_each_other() {
        for (int seats = 1; seats <= 450; seats++) {
            Arcs arcs = Arcs.of(seats, 84, 190);
            assertThat(arcs.places()).hasSize(seats);
            for (int i = 0; i < seats; i += 7) {
                for (int j = i + 1; j < seats; j++) {
                    assertThat(arcs.places().get(i).distance(arcs.places().get(j))).as(seats + " seats").isGreaterThan(1.9 * arcs.size());
                }
            }
        }
    }
}
