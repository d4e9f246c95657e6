package floorwire.feed.houseclerk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.RollCallFiles;
import floorwire.feed.RollCallFiles.Content;
import floorwire.feed.RollCallFiles.Outcome;
import floorwire.feed.Session;
import floorwire.feed.Waiting;

/**
 * The Clerk's roll calls over HTTP. There is no list to go by: the number after the last one known is asked for, and when it is there the
 * next, until one is not. A look at which nothing is new costs one request.
 */
public final class HouseClerkFeed implements Feed {

    private static final int MOST = 99_999;

    /** A record that cannot be read for so long is passed over, and asked for again beside the walk. */
    private static final Duration BROKEN = Duration.ofHours(1);
    /** No number was ever seen left out. Were one, this often a look beyond it would tell. */
    private static final Duration BEYOND = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final RollCallFiles files;
    private final Waiting waiting = new Waiting();

    /** @param base the Clerk's address, or a stand-in's */
    public HouseClerkFeed(URI base, Fetcher fetcher) {
        this.fetcher = fetcher;
        HouseClerkParser parser = new HouseClerkParser();
        this.files = new RollCallFiles(HouseClerkParser.SOURCE, Chamber.HOUSE, base, fetcher, status -> status == 404, bytes -> {
            try {
                return new Content.Said(parser.parse(bytes));
            } catch (HouseClerkException e) {
                String reason = String.valueOf(e.getMessage());
                return e.absent() ? new Content.Absent(reason) : new Content.Unreadable(reason);
            }
        });
    }

    @Override
    public String source() {
        return HouseClerkParser.SOURCE;
    }

    /** When the latest roll call that was heard of since we started was closed. */
    public Optional<Instant> latestVote() {
        return files.latest();
    }

    @Override
    public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
        Instant now = fetcher.now();
        for (Session session : Session.moving(now)) {
            if (!walk(session, now, memory, out)) {
                return;
            }
        }
        files.rereadDue(now, memory, out);
    }

    /** False when the host wants to be left alone. */
    private boolean walk(Session session, Instant now, Memory memory, Consumer<Heard> out) throws InterruptedException {
        Map<RollCallId, Instant> known = memory.rollCalls(Chamber.HOUSE, session.congress(), session.year());
        int last = known.keySet().stream().mapToInt(RollCallId::number).max().orElse(0);
        for (int number = 1; number <= MOST; number++) {
            RollCallId id = session.rollCall(Chamber.HOUSE, number);
            String name = id.toString();
            boolean hole = number < last;
            if (known.containsKey(id) || (hole && !waiting.due(name, now))) {
                continue;
            }
            Outcome outcome = files.ask(id, Optional.empty(), memory, out);
            switch (outcome) {
                case HEARD -> waiting.found(name);
                case SILENT -> {
                    return false;
                }
                case ABSENT, FAILED -> {
                    waiting.missed(name, now);
                    if (hole) {
                        continue;
                    }
                    Duration missing = Duration.between(waiting.since(name).orElse(now), now);
                    Duration patience = outcome == Outcome.FAILED ? BROKEN : BEYOND;
                    if (missing.compareTo(patience) < 0 || !beyond(session.rollCall(Chamber.HOUSE, number + 1), now, memory, out)) {
                        return true;
                    }
                    last = number + 1;
                    number++;
                }
            }
        }
        return true;
    }

    /** Whether the House has gone on beyond a number that cannot be had. */
    private boolean beyond(RollCallId id, Instant now, Memory memory, Consumer<Heard> out) throws InterruptedException {
        String name = "beyond " + id;
        if (waiting.since(name).filter(asked -> now.isBefore(asked.plus(BEYOND))).isPresent()) {
            return false;
        }
        waiting.found(name);
        waiting.missed(name, now);
        return files.ask(id, Optional.empty(), memory, out) == Outcome.HEARD;
    }
}
