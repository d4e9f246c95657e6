package floorwire.feed.senate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCallId;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.Reply;
import floorwire.feed.Request;
import floorwire.feed.RollCallFiles;
import floorwire.feed.RollCallFiles.Content;
import floorwire.feed.RollCallFiles.Outcome;
import floorwire.feed.Session;
import floorwire.feed.Sha256;
import floorwire.feed.Waiting;

/**
 * The Senate's votes over HTTP: the session's menu at each look, then the files of the votes that are new in it or whose row changed. The menu
 * lists a vote before its file exists (us/congress#318, #319); such a file is waited for, and is no fault until a day has passed.
 */
public final class SenateFeed implements Feed {

    /** 659 votes are 419 KB. */
    private static final int MAX_MENU = 16_000_000;

    private final URI base;
    private final Fetcher fetcher;
    private final RollCallFiles files;
    private final SenateParser parser = new SenateParser();
    /** Files come 36 to 47 minutes after the vote was closed, a menu's row long before (feeds.md 1). */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(90);

    private final Waiting waiting = Waiting.eagerly(ON_ITS_WAY);
    private final Map<Session, Menu> menus = new HashMap<>();

    /** @param settled whether every row of it is the one under which its vote was last read */
    private record Menu(VoteMenu votes, Remembered as, boolean settled) {}

    /** @param base the Senate's address, or a stand-in's */
    public SenateFeed(URI base, Fetcher fetcher) {
        this.base = base;
        this.fetcher = fetcher;
        this.files = new RollCallFiles(SenateParser.SOURCE, Chamber.SENATE, base, fetcher, SenateFeed::absent, bytes -> {
            try {
                return new Content.Said(parser.vote(bytes));
            } catch (SenateException e) {
                String reason = String.valueOf(e.getMessage());
                return e.pending() ? new Content.Absent(reason) : new Content.Unreadable(reason);
            }
        });
    }

    /** It redirects to {@code roll-call-vote-not-available.htm}. */
    private static boolean absent(int status) {
        return status / 100 == 3 || status == 404;
    }

    @Override
    public String source() {
        return SenateParser.SOURCE;
    }

    /** When the latest vote that was heard of since we started was closed. */
    public Optional<Instant> latestVote() {
        return files.latest();
    }

    /** The path of a session's menu. */
    public static String menu(Session session) {
        return String.format(Locale.ROOT, "/legislative/LIS/roll_call_lists/vote_menu_%d_%d.xml", session.congress(), session.number());
    }

    @Override
    public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
        Instant now = fetcher.now();
        for (Session session : Session.moving(now)) {
            if (!look(session, now, memory, out)) {
                return;
            }
        }
        files.rereadDue(now, memory, out);
    }

    /** False when the host wants to be left alone. */
    private boolean look(Session session, Instant now, Memory memory, Consumer<Heard> out) throws InterruptedException {
        String path = menu(session);
        // without the rows of it, that it has not changed is of no use
        Optional<Menu> before = Optional.ofNullable(menus.get(session));
        Reply reply = fetcher.get(new Request(RollCallFiles.below(base, path), "application/xml, text/xml;q=0.9",
                before.flatMap(menu -> menu.as().lastModified()), MAX_MENU));
        Map<RollCallId, Instant> known = memory.rollCalls(Chamber.SENATE, session.congress(), session.year());
        switch (reply) {
            case Reply.Refused refused -> {
                if (refused.status().filter(SenateFeed::absent).isPresent() && known.isEmpty() && early(session, now)) {
                    return true;
                }
                boolean refuses = refused.status().filter(status -> status == 403).isPresent();
                out.accept(new Heard.Failed(path, refused.startedAt(),
                        refuses ? RollCallFiles.refusing(refused.reason()) : refused.reason()));
                return !refuses && !refused.hostSilent();
            }
            case Reply.NotModified not -> {
                if (before.isEmpty()) {
                    out.accept(new Heard.Failed(path, not.startedAt(), "304 to a question without a date"));
                    return true;
                }
                Remembered as = before.get().as();
                return votes(session, new Menu(before.get().votes(),
                        new Remembered(Optional.empty(), as.lastModified(), as.sha256(), not.startedAt()), before.get().settled()), known,
                        now,
                        memory, out);
            }
            case Reply.Body body -> {
                var as = new Remembered(Optional.empty(), body.lastModified(), Sha256.hex(body.bytes()), body.startedAt());
                Optional<Menu> same = before.filter(menu -> menu.as().sha256().equals(as.sha256()));
                try {
                    VoteMenu votes = same.isPresent() ? same.get().votes() : parser.menu(body.bytes());
                    if (votes.congress() != session.congress() || votes.session() != session.number()) {
                        throw new SenateException("the menu of another session, " + votes.congress() + " " + votes.session());
                    }
                    return votes(session, new Menu(votes, as, same.filter(Menu::settled).isPresent()), known, now, memory, out);
                } catch (SenateException e) {
                    if (!(e.pending() && known.isEmpty() && early(session, now))) {
                        out.accept(new Heard.Failed(path, body.startedAt(), String.valueOf(e.getMessage())));
                    }
                    return true;
                }
            }
        }
    }

    /** A session has no menu before its first vote, which is taken in January. */
    private static boolean early(Session session, Instant now) {
        return now.isBefore(LocalDate.of(session.year(), Month.FEBRUARY, 1).atStartOfDay(Congress.WASHINGTON).toInstant());
    }

    private boolean votes(Session session, Menu menu, Map<RollCallId, Instant> known, Instant now, Memory memory, Consumer<Heard> out)
            throws InterruptedException {
        String path = menu(session);
        boolean settled = menu.settled();
        List<VoteMenu.Row> rows = menu.votes().votes().stream().sorted(Comparator.comparing(VoteMenu.Row::id)).toList();
        for (VoteMenu.Row row : rows) {
            Outcome outcome = Outcome.HEARD;
            if (!known.containsKey(row.id())) {
                outcome = newVote(row, now, memory, out);
            } else if (!menu.settled() && changed(row, memory)) {
                outcome = files.reread(row.id(), Optional.of(digest(row)), now, memory, out);
            }
            if (outcome == Outcome.SILENT) {
                menus.put(session, new Menu(menu.votes(), menu.as(), false));
                return false;
            }
            settled &= outcome == Outcome.HEARD || !known.containsKey(row.id());
        }
        settled |= menu.settled();
        menu.votes().unreadable().forEach(why -> out.accept(new Heard.Failed(path, menu.as().fetchedAt(), why)));
        boolean same = memory.of(path).filter(as -> as.sha256().equals(menu.as().sha256())).isPresent();
        out.accept(same ? new Heard.Unchanged(path, menu.as(), true) : new Heard.Walked(path, menu.as()));
        menus.put(session, new Menu(menu.votes(), menu.as(), settled));
        return true;
    }

    private Outcome newVote(VoteMenu.Row row, Instant now, Memory memory, Consumer<Heard> out) throws InterruptedException {
        String name = row.id().toString();
        if (!waiting.due(name, now)) {
            return Outcome.ABSENT;
        }
        Outcome outcome = files.ask(row.id(), Optional.of(digest(row)), memory, out);
        if (outcome == Outcome.HEARD) {
            waiting.found(name);
            return outcome;
        }
        waiting.missed(name, now);
        if (outcome == Outcome.ABSENT && overdue(row, now)) {
            out.accept(new Heard.Failed(RollCallFiles.resource(row.id()), now, "the menu has listed it for more than a day, and its file is"
                    + " not there"));
        }
        return outcome;
    }

    /** By the day that the menu prints, whose year is the session's; else by when we first missed it. */
    private boolean overdue(VoteMenu.Row row, Instant now) {
        LocalDate today = now.atZone(Congress.WASHINGTON).toLocalDate();
        Optional<LocalDate> since =
                row.day().map(day -> day.atYear(day.isBefore(MonthDay.of(1, 3)) ? row.id().year() + 1 : row.id().year()))
                        .or(() -> waiting.since(row.id().toString()).map(first -> first.atZone(Congress.WASHINGTON).toLocalDate()));
        return since.filter(day -> today.isAfter(day.plusDays(1))).isPresent();
    }

    private static boolean changed(VoteMenu.Row row, Memory memory) {
        return memory.of(RollCallFiles.resource(row.id())).filter(as -> !as.listed().equals(Optional.of(digest(row)))).isPresent();
    }

    private static String digest(VoteMenu.Row row) {
        return Sha256.hex(row.toString().getBytes(StandardCharsets.UTF_8));
    }
}
