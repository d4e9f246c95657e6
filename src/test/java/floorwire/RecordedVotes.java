package floorwire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
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

/** Real roll calls of the shared data, in the form of unitedstates/congress, for tests of what is shown of them; skipped where it is absent. */
public final class RecordedVotes {

    private static final Path FOLDER = Path.of("..", "shared", "data", "votes", "records");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecordedVotes() {}

    /** @param id {@code s190-118.2023} */
    public static RollCall read(String id) throws IOException {
        RollCallId roll = RollCallId.parse(id).orElseThrow();
        Path file = FOLDER.resolve(roll.congress() + "_votes_" + roll.year() + "_" + id.substring(0, id.indexOf('-')) + ".json");
        assumeTrue(Files.exists(file), () -> "the shared record of " + id + " is not here");
        return of(roll, MAPPER.readTree(Files.readAllBytes(file)));
    }

    private static RollCall of(RollCallId id, JsonNode record) {
        boolean election = RollCall.isElection(record.path("question").asString(""));
        List<Cast> positions = new ArrayList<>();
        for (var entry : record.path("votes").properties()) {
            for (JsonNode member : entry.getValue()) {
                if (member.isObject()) {
                    positions.add(new Cast(member(member), Position.of(entry.getKey(), election, Optional.empty())));
                }
            }
        }
        String question = record.path("question").asString("");
        var words = new VoteWords(record.path("type").asString(""), id.chamber() == Chamber.SENATE ? question : "",
                record.path("subject").asString(""), id.chamber() == Chamber.HOUSE ? "RECORDED VOTE" : "",
                record.path("result").asString(""), record.path("result_text").asString(""));
        JsonNode bill = record.path("bill");
        Optional<BillId> measure = bill.isObject() ? BillType.parse(bill.path("type").asString(""))
                .map(type -> new BillId(bill.path("congress").asInt(id.congress()), type, bill.path("number").asInt(1))) : Optional.empty();
        var counts = new VoteCounts(election ? Optional.empty() : Optional.of(Tally.of(positions)), List.of(), List.of());
        Optional<Instant> modified = Optional.of(record.path("record_modified").asString("")).filter(text -> !text.isEmpty())
                .map(text -> OffsetDateTime.parse(text).toInstant());
        return new RollCall(id, Optional.of(VoteTime.at(OffsetDateTime.parse(record.path("date").asString("")).toInstant())), modified,
                false, words, Threshold.in(record.path("requires").asString("")),
                new VoteMatter(measure, amendment(id, record.path("amendment")), List.of()), counts, Optional.empty(), positions);
    }

    private static Optional<VoteAmendment> amendment(RollCallId id, JsonNode amendment) {
        if (!amendment.isObject()) {
            return Optional.empty();
        }
        String number = amendment.path("number").asString("");
        boolean senate = id.chamber() == Chamber.SENATE;
        Optional<AmendmentId> known = senate && number.matches("\\d+")
                ? Optional.of(new AmendmentId(id.congress(), "SAMDT", Integer.parseInt(number))) : Optional.empty();
        return Optional.of(new VoteAmendment(known, senate ? "S.Amdt. " + number : number, Optional.empty(), Optional.empty(), "",
                amendment.path("author").asString(""), amendment.path("purpose").asString("")));
    }

    private static VoteMember member(JsonNode member) {
        String id = member.path("id").asString("");
        boolean lis = id.toUpperCase(Locale.ROOT).matches("S\\d{3}");
        return new VoteMember(lis ? Optional.empty() : Optional.of(id), lis ? Optional.of(id) : Optional.empty(),
                member.path("display_name").asString(""), member.path("party").asString(""), member.path("state").asString(""));
    }
}
