package floorwire.feed.congressgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.PrintedMeasure;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;
import floorwire.congress.VoteWords;

/**
 * Reads a House roll call of the API: its record, {@code /house-vote/119/1/17}, has totals by party and no members; that of its members,
 * {@code …/17/members}, has no totals and, in some captured ones, no result.
 */
final class HouseVoteReader {

    private HouseVoteReader() {}

    static RollCall record(Item vote) {
        return vote(vote, counts(vote), List.of());
    }

    static RollCall members(Item vote) {
        boolean election = RollCall.isElection(vote.text("voteQuestion"));
        List<Cast> positions = vote.list("results").stream().map(row -> cast(row, election)).toList();
        return vote(vote, VoteCounts.NONE, positions);
    }

    private static RollCall vote(Item vote, VoteCounts counts, List<Cast> positions) {
        RollCallId id = id(vote);
        var words = new VoteWords(vote.text("voteQuestion"), "", "", vote.text("voteType"), vote.text("result"), "");
        return new RollCall(id, vote.instant("startDate").map(VoteTime::at), vote.instant("updateDate"), false, words,
                required(words.type()), matter(vote, id.congress()), counts, Optional.empty(), positions);
    }

    /** A row of a list; none for one that names no roll call: it costs itself, not the page, and the Clerk has it. */
    static Optional<HouseVotePage.Row> row(Item item) {
        try {
            return Optional.of(new HouseVotePage.Row(id(item), item.text("updateDate")));
        } catch (CongressGovException unreadable) {
            return Optional.empty();
        }
    }

    private static RollCallId id(Item vote) {
        try {
            return RollCallId.of(Chamber.HOUSE, vote.number("rollCallNumber"), vote.number("congress"), vote.number("sessionNumber"));
        } catch (IllegalArgumentException e) {
            throw new CongressGovException("names no roll call: " + e.getMessage(), e);
        }
    }

    /** {@code 2/3 Yea-And-Nay}, {@code Recorded Vote}, {@code Quorum}. */
    private static Optional<Threshold> required(String type) {
        return type.toLowerCase(Locale.ROOT).contains("quorum") ? Optional.empty() : Threshold.ofType(type);
    }

    /** On an amendment vote type and number are those of the measure, and the address that of the amendment (feeds.md 3.4). */
    private static VoteMatter matter(Item vote, int congress) {
        Optional<BillId> bill = PrintedMeasure.bill(vote.text("legislationType") + " " + vote.text("legislationNumber"), congress);
        String type = vote.text("amendmentType");
        String number = vote.text("amendmentNumber");
        Optional<AmendmentId> id = number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9') || number.length() > 6
                ? Optional.empty()
                : Optional
                        .of(new AmendmentId(congress, type.isEmpty() ? "HAMDT" : type.toUpperCase(Locale.ROOT), Integer.parseInt(number)));
        Optional<VoteAmendment> amendment = number.isEmpty() && vote.text("amendmentAuthor").isEmpty() ? Optional.empty()
                : Optional.of(new VoteAmendment(id, number, Optional.empty(), Optional.empty(), "", vote.text("amendmentAuthor"), ""));
        return new VoteMatter(bill, amendment, List.of());
    }

    /** Of an election the list by party holds candidates instead; Present and Not Voting are left out there. */
    private static VoteCounts counts(Item vote) {
        List<VoteCounts.OfParty> parties = new ArrayList<>();
        List<VoteCounts.OfCandidate> candidates = new ArrayList<>();
        for (Item row : vote.list("votePartyTotal")) {
            if (row.has("candidate")) {
                candidates.add(new VoteCounts.OfCandidate(row.text("candidate"), count(row, "total")));
            } else {
                String name = row.object("party").text("name");
                parties.add(new VoteCounts.OfParty(name.isEmpty() ? row.text("voteParty") : name, new Tally(count(row, "yeaTotal"),
                        count(row, "nayTotal"), count(row, "presentTotal"), count(row, "notVotingTotal"))));
            }
        }
        var sum = new VoteCounts(Optional.empty(), List.copyOf(parties), List.copyOf(candidates));
        return new VoteCounts(sum.ofParties(), sum.parties(), sum.candidates());
    }

    private static int count(Item row, String key) {
        int count = row.numberIfAny(key).orElse(0);
        if (count < 0) {
            throw row.bad("has a wrong " + key + ": " + count);
        }
        return count;
    }

    private static Cast cast(Item row, boolean election) {
        String id = row.text("bioguideID").isEmpty() ? row.text("bioguideId") : row.text("bioguideID");
        String name = (row.text("firstName") + " " + row.text("lastName")).strip();
        var member = new VoteMember(id.isEmpty() ? Optional.empty() : Optional.of(id), Optional.empty(), name, row.text("voteParty"),
                row.text("voteState"));
        return new Cast(member, Position.of(row.text("voteCast"), election, Optional.empty()));
    }
}
