package floorwire.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteTime;

/** A chamber's records of its roll calls, one file each: asked for one at a time, when they are new and again while they may be corrected. */
public final class RollCallFiles {

    /** A record of the whole House has 110 KB. */
    private static final int MAX_BYTES = 4_000_000;
    /** Clocks differ: a record's date of change that lies further ahead is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final String source;
    private final Chamber chamber;
    private final URI base;
    private final Fetcher fetcher;
    private final IntPredicate absent;
    private final Function<byte[], Content> reader;
    private final Waiting waiting = new Waiting();
    private volatile Optional<Instant> latest = Optional.empty();

    /** What the bytes of a file are. */
    public sealed interface Content {
        record Said(RollCall rollCall) implements Content {}

        /** The chamber says that there is no such record, or not yet. */
        record Absent(String reason) implements Content {}

        /** Nothing that can be read. */
        record Unreadable(String reason) implements Content {}
    }

    /** What came of asking for one. */
    public enum Outcome {
        /** It was read, and handed out. */
        HEARD,
        /** It is not there, which was not handed out. */
        ABSENT,
        /** It could not be read, which was handed out. */
        FAILED,
        /** The host wants to be left alone, which was handed out. */
        SILENT
    }

    /**
     * @param base   of the addresses: the chamber's own, or a stand-in's
     * @param absent the statuses by which the host says that there is no such file
     */
    public RollCallFiles(String source, Chamber chamber, URI base, Fetcher fetcher, IntPredicate absent,
            Function<byte[], Content> reader) {
        this.source = source;
        this.chamber = chamber;
        this.base = base;
        this.fetcher = fetcher;
        this.absent = absent;
        this.reader = reader;
    }

    /** Under which name a record is remembered: its path. */
    public static String resource(RollCallId id) {
        return URI.create(id.url()).getPath();
    }

    /** A path below an address that may end in a slash. */
    public static URI below(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }

    /** When the latest roll call that was heard of since we started was closed. */
    public Optional<Instant> latest() {
        return latest;
    }

    /** Asks for one record. Where the same bytes were read before, they are handed out as unchanged. */
    public Outcome ask(RollCallId id, Optional<String> listed, Memory memory, Consumer<Heard> out) throws InterruptedException {
        String resource = resource(id);
        Optional<Remembered> before = memory.of(resource);
        URI url = below(base, resource);
        Reply reply = fetcher.get(new Request(url, "application/xml, text/xml;q=0.9", before.flatMap(Remembered::lastModified), MAX_BYTES));
        switch (reply) {
            case Reply.NotModified not -> {
                out.accept(before.<Heard>map(known -> new Heard.Unchanged(resource,
                        new Remembered(listed, known.lastModified(), known.sha256(), not.startedAt()), true))
                        .orElseGet(() -> new Heard.Failed(resource, not.startedAt(), "304 to a question without a date")));
                return before.isPresent() ? Outcome.HEARD : Outcome.FAILED;
            }
            case Reply.Refused refused -> {
                if (refused.status().filter(absent::test).isPresent() && !refused.hostSilent()) {
                    return Outcome.ABSENT;
                }
                return failed(refused, resource, out);
            }
            case Reply.Body body -> {
                var now = new Remembered(listed, body.lastModified(), Sha256.hex(body.bytes()), body.startedAt());
                if (before.filter(known -> known.sha256().equals(now.sha256())).isPresent()) {
                    out.accept(new Heard.Unchanged(resource, now, true));
                    return Outcome.HEARD;
                }
                return read(id, url, body, now, out);
            }
        }
    }

    /** A 403 is the host's word on us, not on this file: the rest of the poll is spared. */
    static Outcome failed(Reply.Refused refused, String resource, Consumer<Heard> out) {
        boolean refuses = refused.status().filter(status -> status == 403).isPresent();
        out.accept(new Heard.Failed(resource, refused.startedAt(), refuses ? refusing(refused.reason()) : refused.reason()));
        return refuses || refused.hostSilent() ? Outcome.SILENT : Outcome.FAILED;
    }

    /** What a 403 of a chamber's site means (api.congress.gov#441; us/congress#198). */
    public static String refusing(String reason) {
        return reason + ": the chamber's site refuses this program or its address, as it has for hours at a time; it is asked again, and"
                + " until then its votes are known by the bills' own actions";
    }

    private Outcome read(RollCallId id, URI url, Reply.Body body, Remembered now, Consumer<Heard> out) {
        String resource = resource(id);
        String wrong;
        switch (reader.apply(body.bytes())) {
            case Content.Absent _ -> {
                return Outcome.ABSENT;
            }
            case Content.Said said when said.rollCall().id().equals(id) && VoteChecks.impossible(said.rollCall()).isPresent() ->
                    // asked for again, and no word on the vote meanwhile: what is known of it stands
                    wrong = "cannot be: the record " + VoteChecks.impossible(said.rollCall()).orElseThrow();
            case Content.Said said when said.rollCall().id().equals(id) -> {
                RollCall rollCall = said.rollCall();
                out.accept(new Heard.Voted(resource, url.toString(), now, source, asOf(rollCall, body.startedAt()), rollCall));
                rollCall.at().map(VoteTime::instant).filter(at -> latest.filter(at::isBefore).isEmpty())
                        .ifPresent(at -> latest = Optional.of(at));
                return Outcome.HEARD;
            }
            case Content.Said other -> wrong = "asked for " + id + ", the file is about " + other.rollCall().id();
            case Content.Unreadable unreadable -> wrong = unreadable.reason();
        }
        out.accept(new Heard.Failed(resource, body.startedAt(), wrong));
        return Outcome.FAILED;
    }

    private static Instant asOf(RollCall rollCall, Instant fetched) {
        return rollCall.modified().filter(at -> at.isBefore(fetched.plus(AHEAD))).orElse(fetched);
    }

    /**
     * Reads again what is due by {@link Rereading}.
     *
     * @return false where the host wants to be left alone
     */
    public boolean rereadDue(Instant now, Memory memory, Consumer<Heard> out) throws InterruptedException {
        for (Session session : Session.corrected(now)) {
            for (Map.Entry<RollCallId, Instant> known : memory.rollCalls(chamber, session.congress(), session.year()).entrySet()) {
                if (!Rereading.open(known.getValue(), now)) {
                    continue;
                }
                Optional<Remembered> before = memory.of(resource(known.getKey()));
                boolean due = before.map(last -> Rereading.due(known.getValue(), last.fetchedAt(), now)).orElse(true);
                if (due && reread(known.getKey(), before.flatMap(Remembered::listed), now, memory, out) == Outcome.SILENT) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Reads one again that was told before, unless it could not be had a moment ago. What cannot be had leaves what is known as it is. */
    public Outcome reread(RollCallId id, Optional<String> listed, Instant now, Memory memory, Consumer<Heard> out)
            throws InterruptedException {
        String resource = resource(id);
        if (!waiting.due(resource, now)) {
            return Outcome.FAILED;
        }
        Outcome outcome = ask(id, listed, memory, out);
        if (outcome == Outcome.HEARD) {
            waiting.found(resource);
            return outcome;
        }
        waiting.missed(resource, now);
        if (outcome == Outcome.ABSENT) {
            out.accept(new Heard.Failed(resource, now, "it was there and is not there now; what it said stands"));
        }
        return outcome;
    }
}
