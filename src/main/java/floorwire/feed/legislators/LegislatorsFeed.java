package floorwire.feed.legislators;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.Legislator;
import floorwire.congress.States;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.Reply;
import floorwire.feed.Request;
import floorwire.feed.Sha256;

/**
 * The lists of members over HTTP: two files, each asked for whether it has changed since. Of former members those are handed on who have a
 * Senate id, which is what an old roll call of the Senate prints and nothing else tells.
 */
public final class LegislatorsFeed implements Feed {

    /** Sitting members, 1.5 MB in June 2026. */
    public static final String SITTING = "/legislators-current.json";
    /** Former members, 1.5 MB in June 2026. */
    public static final String FORMER = "/legislators-historical.csv";
    /** What is asked for, where it matters. */
    public static final String ACCEPT = "application/json, text/csv, text/plain;q=0.9";

    private static final int MAX_BYTES = 12_000_000;

    private final URI base;
    private final Fetcher fetcher;
    private final LegislatorsParser parser = new LegislatorsParser();

    /** @param base the folder's address, or a stand-in's */
    public LegislatorsFeed(URI base, Fetcher fetcher) {
        this.base = base;
        this.fetcher = fetcher;
    }

    @Override
    public String source() {
        return LegislatorsParser.SOURCE;
    }

    /** The address of one of the files. */
    public static URI url(URI base, String file) {
        String folder = base.toString();
        return URI.create((folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder) + file);
    }

    @Override
    public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
        if (ask(SITTING, memory, out)) {
            ask(FORMER, memory, out);
        }
    }

    /** False when the host wants to be left alone. */
    private boolean ask(String file, Memory memory, Consumer<Heard> out) throws InterruptedException {
        URI url = url(base, file);
        Optional<Remembered> before = memory.of(file);
        Reply reply = fetcher.get(new Request(url, ACCEPT, before.flatMap(Remembered::lastModified), MAX_BYTES));
        switch (reply) {
            case Reply.Refused refused -> {
                out.accept(new Heard.Failed(file, refused.startedAt(), refused.reason()));
                return !refused.hostSilent();
            }
            case Reply.NotModified not -> out.accept(before.<Heard>map(known -> new Heard.Unchanged(file,
                    new Remembered(Optional.empty(), known.lastModified(), known.sha256(), not.startedAt()), true))
                    .orElseGet(() -> new Heard.Failed(file, not.startedAt(), "304 to a question without a date")));
            case Reply.Body body -> {
                var as = new Remembered(Optional.empty(), body.lastModified(), Sha256.hex(body.bytes()), body.startedAt());
                if (before.filter(known -> known.sha256().equals(as.sha256())).isPresent()) {
                    out.accept(new Heard.Unchanged(file, as, true));
                } else {
                    read(file, url, body, as, out);
                }
            }
        }
        return true;
    }

    /** Former Senators, of whom roll calls print an id that only this list joins, and who sat for a territory, for which the Clerk prints XX. */
    private static boolean printedWithoutMore(Legislator one) {
        return one.lis().isPresent() || one.lastTerm().filter(term -> !States.sendsSenators(term.state())).isPresent();
    }

    private void read(String file, URI url, Reply.Body body, Remembered as, Consumer<Heard> out) {
        Legislators list;
        try {
            list = parser.parse(body.bytes());
        } catch (LegislatorsException e) {
            out.accept(new Heard.Failed(file, body.startedAt(), String.valueOf(e.getMessage())));
            return;
        }
        boolean sitting = file.equals(SITTING);
        List<Legislator> people = sitting ? list.people() : list.people().stream().filter(LegislatorsFeed::printedWithoutMore).toList();
        if (list.people().isEmpty()) {
            out.accept(new Heard.Failed(file, body.startedAt(), "a list without anybody"));
            return;
        }
        boolean whole = list.unreadable().isEmpty();
        // a list that was not read whole is read again next time
        Remembered known = whole ? as : new Remembered(Optional.empty(), Optional.empty(), "", as.fetchedAt());
        out.accept(new Heard.Listed(file, url.toString(), known, sitting, whole, people));
        if (!whole) {
            out.accept(new Heard.Failed(file, body.startedAt(), list.unreadable().size() + " on it cannot be read: "
                    + list.unreadable().getFirst()));
        }
    }
}
