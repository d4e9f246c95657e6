package floorwire.feed.congressgov;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.Session;
import floorwire.feed.Sha256;

/**
 * Reads the copies of the House's roll calls, which come a day after the Clerk's records (feeds.md 1) and confirm them: once an hour the
 * list of the session, two or three pages, and of each that is new or moved both halves of its record, a few in one poll and the latest first.
 */
final class HouseVoteWalk {

    private static final Duration EVERY = Duration.ofHours(1);
    /** Two requests each. */
    private static final int MOST_IN_ONE_POLL = 10;
    private static final int MOST_PAGES = 10;

    private final Asker asker;
    private final CongressGovParser parser;
    private final Memory memory;
    private final Consumer<Heard> out;

    HouseVoteWalk(Asker asker, CongressGovParser parser, Memory memory, Consumer<Heard> out) {
        this.asker = asker;
        this.parser = parser;
        this.memory = memory;
        this.out = out;
    }

    void read(Session session, Instant now) throws InterruptedException {
        String list = Addresses.houseVotes(session);
        boolean early = memory.of(list).map(Remembered::fetchedAt)
                .filter(last -> Duration.between(last, now).abs().compareTo(EVERY) < 0).isPresent();
        if (early || asker.stopped() || asker.low()) {
            return;
        }
        Optional<Map<RollCallId, String>> rows = rows(session);
        if (rows.isEmpty()) {
            return;
        }
        List<Map.Entry<RollCallId, String>> moved = rows.get().entrySet().stream()
                .filter(row -> memory.of(Addresses.houseVote(row.getKey())).flatMap(Remembered::listed).filter(row.getValue()::equals)
                        .isEmpty())
                .sorted(Map.Entry.<RollCallId, String>comparingByKey(Comparator.reverseOrder())).toList();
        for (Map.Entry<RollCallId, String> row : moved.stream().limit(MOST_IN_ONE_POLL).toList()) {
            if (!asker.stopped() && !asker.low()) {
                one(row.getKey(), row.getValue());
            }
        }
        if (moved.size() <= MOST_IN_ONE_POLL && !asker.stopped()) {
            out.accept(new Heard.Walked(list, Kept.mark(Optional.empty(), now)));
        }
    }

    private Optional<Map<RollCallId, String>> rows(Session session) throws InterruptedException {
        Map<RollCallId, String> rows = new LinkedHashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<Said.Body> body = ask(Addresses.houseVotes(session), Addresses.houseVotes(session, page * Addresses.PAGE));
            if (body.isEmpty()) {
                return Optional.empty();
            }
            try {
                HouseVotePage read = parser.houseVotes(body.get().bytes());
                read.rows().stream().filter(row -> row.id().congress() == session.congress() && row.id().year() == session.year())
                        .forEach(row -> rows.put(row.id(), row.updated()));
                if (read.size() == 0 || (!read.next() && read.size() < Addresses.PAGE)) {
                    return Optional.of(rows);
                }
            } catch (CongressGovException e) {
                out.accept(new Heard.Failed(Addresses.houseVotes(session), body.get().at(), String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }
        return Optional.of(rows);
    }

    private void one(RollCallId id, String listed) throws InterruptedException {
        String resource = Addresses.houseVote(id);
        Optional<Said.Body> record = ask(resource, Addresses.houseVoteRecord(id));
        Optional<Said.Body> members = record.isEmpty() ? Optional.empty() : ask(resource, Addresses.houseVoteMembers(id));
        if (record.isEmpty() || members.isEmpty()) {
            return;
        }
        try {
            RollCall vote = parser.houseVote(record.get().bytes()).withPositionsOf(parser.houseVote(members.get().bytes()));
            if (!vote.id().equals(id)) {
                throw new CongressGovException("the answer is about " + vote.id() + ", not " + id);
            }
            Remembered remembered =
                    new Remembered(Optional.of(listed), Optional.empty(), Sha256.hex(record.get().bytes()), record.get().at());
            out.accept(new Heard.Voted(resource, asker.url(Addresses.houseVoteRecord(id)), remembered, CongressGovParser.SOURCE,
                    vote.modified().orElse(record.get().at()), vote));
        } catch (CongressGovException e) {
            out.accept(new Heard.Failed(resource, record.get().at(), String.valueOf(e.getMessage())));
        }
    }

    /** What is not there is asked for again in an hour; anything else that is no answer is named. */
    private Optional<Said.Body> ask(String resource, String address) throws InterruptedException {
        Said said = asker.askAbout(Purpose.HOUSE_VOTES, address);
        if (said instanceof Said.Refused refused) {
            out.accept(new Heard.Failed(resource, refused.at(), refused.reason()));
        }
        return said instanceof Said.Body body ? Optional.of(body) : Optional.empty();
    }
}
