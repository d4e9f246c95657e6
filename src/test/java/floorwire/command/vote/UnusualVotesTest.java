package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Listed;
import floorwire.RecordedVotes;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Threshold;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteWords;
import floorwire.pipeline.World;

/** Elections, treaties and convictions: what they took and how they ended, as a card says it. */
class UnusualVotesTest {

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** @param votes how many voted so, and how it is printed, by turns */
    private void election(int number, String result, Object... votes) {
        List<VoteCounts.OfCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < votes.length; i += 2) {
            candidates.add(new VoteCounts.OfCandidate((String) votes[i + 1], (Integer) votes[i]));
        }
        RollCall made = Votes.of(Chamber.HOUSE, number, "hr1-119", "Election of the Speaker", result, "", "");
        world.hear("houseclerk", made(made, made.words(), new VoteCounts(Optional.empty(), List.of(), candidates), List.of()));
    }

    private static RollCall made(RollCall like, VoteWords words, VoteCounts counts, List<Cast> positions) {
        return new RollCall(like.id(), like.at(), like.modified(), false, words,
                Optional.of(like.id().chamber() == Chamber.HOUSE ? Threshold.HALF : Threshold.TWO_THIRDS), VoteMatter.NONE, counts,
                Optional.empty(), positions);
    }

    private void senate(int number, String question, String result, int yea, String yes, int nay, String no, int present) {
        List<Cast> positions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String word = i < yea ? yes : i < yea + nay ? no : i < yea + nay + present ? "Present" : "Not Voting";
            positions.add(
                    new Cast(new VoteMember(Optional.empty(), Optional.of("S" + (300 + i)), "Member " + i, i % 2 == 0 ? "D" : "R", "PA"),
                            Position.of(word)));
        }
        RollCall made = Votes.of(Chamber.SENATE, number, "s1-117", question, result, "", "");
        world.hear("senate", made(made, made.words(), VoteCounts.NONE, positions));
    }

    @Test
    void a_speaker_is_elected_by_a_majority_of_the_votes_for_a_person() {
        election(2, "Johnson (LA)", 218, "Johnson (LA)", 215, "Jeffries", 1, "Emmer", 0, "Present", 0, "Not Voting");
        assertThat(world.text("vote h2-119.2025")).contains("· Johnson (LA) elected 218–215–1, needed 218\n",
                "Needed: 218 votes, more than half of 434 for a person by name").doesNotContain("the record ended");
    }

    @Test
    void without_a_majority_nobody_is_elected_whoever_leads() {
        election(3, "Jeffries", 212, "Jeffries", 203, "McCarthy", 19, "Others", 0, "Present");
        assertThat(world.text("vote h3-119.2025")).contains("· nobody elected 212–203–19, needed 218");
        election(4, "Johnson", 216, "Johnson", 215, "Jeffries", 3, "Emmer");
        assertThat(world.text("vote h4-119.2025")).contains("· nobody elected 216–215–3, needed 218");
        election(5, "Not Elected", 216, "Johnson", 212, "Jeffries", 6, "Present");
        assertThat(world.text("vote h5-119.2025")).contains("· nobody elected 216–212, needed 215",
                "Note: the record ended 'Not Elected', and Johnson"
                        + " has 216 votes where a majority, 215, is needed. What it says is shown as published.");
    }

    @Test
    void who_voted_for_another_than_most_of_the_party_is_told() throws IOException {
        world.hear("houseclerk", RecordedVotes.read("h2-119.2025"));
        assertThat(world.text("vote h2-119.2025")).contains("Johnson (LA) elected 218–215–1, needed 218",
                "Voted apart from most of their party: Massie (R-KY)");
    }

    @Test
    void a_treaty_takes_two_thirds_of_the_senators_present() {
        senate(282, "On the Resolution of Ratification", "Resolution of Ratification Agreed to", 95, "Yea", 1, "Nay", 1);
        assertThat(world.text("vote s282 2021")).contains("95–1, needed 65",
                "Needed: 65 yeas, two thirds of 97 Senators present, with the 1 who"
                        + " answered Present; the record does not say how that counts");
        senate(283, "On the Joint Resolution", "Joint Resolution Passed", 95, "Yea", 1, "Nay", 1);
        assertThat(world.text("vote s283 2021")).contains("Needed: 64 yeas, two thirds of 96 voting\n");
    }

    @Test
    void a_conviction_is_told_in_its_own_words() {
        senate(33, "Guilty or Not Guilty", "Guilty", 68, "Guilty", 32, "Not Guilty", 0);
        assertThat(world.text("vote s33 2021")).contains("Guilty 68–32, needed 67",
                "Needed: 67 votes of guilty, two thirds of 100 Senators present\n",
                "Guilty 34 D, 34 R");
    }

    @Test
    void an_independent_is_compared_with_the_party_that_he_or_she_caucuses_with_and_the_card_says_so() {
        RollCall made = Votes.of(Chamber.SENATE, 7, "s1-119", "On the Motion", "Motion Agreed to", "", "YYYNNN");
        List<Cast> casts = new ArrayList<>(made.positions());
        casts.add(new Cast(new VoteMember(Optional.of("X000099"), Optional.empty(), "Doe", "I", "VT"), Position.of("Nay")));
        casts.add(new Cast(new VoteMember(Optional.of("X000098"), Optional.empty(), "Roe", "R", "VT"), Position.of("Yea")));
        world.wiring().members().sitting(List.of(Listed.senator("X000099", "S999", "Max Doe", "VT", "Independent", "Democrat")), true,
                world.instant());
        world.hear("senate", made.withPositions(casts));
        assertThat(world.text("vote s7 2025")).contains("Voted apart from most of their party: Roe (R-VT)\n",
                "Voted apart from most of the party they caucus with: Doe (I-VT)\n");
    }
}
