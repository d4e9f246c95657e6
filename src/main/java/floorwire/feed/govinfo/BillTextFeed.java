package floorwire.feed.govinfo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.Congress;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.Reply;
import floorwire.feed.Request;
import floorwire.feed.Sha256;
import floorwire.feed.TextWanted;
import floorwire.feed.Waiting;
import floorwire.feed.XmlException;
import floorwire.text.BillText;

/**
 * The texts of measures that matter to us, from GovInfo's packages. Never from www.congress.gov, which answers programs with a browser
 * challenge (api.congress.gov#207, #46, #203, #325). A text that is listed and not there yet is no fault, for weeks: 741 bills of the 119th
 * Congress had none after eleven months (api.congress.gov#396). GovInfo answers 302 for a package that is missing (feeds.md 4.3).
 */
public final class BillTextFeed implements Feed {

    public static final String SOURCE = "govinfo-text";

    /** So many requests at most in one poll: who begins with many years of texts gets them over some polls. */
    public static final int MOST_AT_ONCE = 120;
    /** For so long after it was made a text is looked at again each day, whether it was published anew. */
    private static final Duration AGAIN = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final URI base;
    private final Fetcher fetcher;
    private final Waiting waiting = new Waiting(Duration.ofMinutes(15), DAY);

    /** @param base the publisher's address, or a stand-in's */
    public BillTextFeed(URI base, Fetcher fetcher) {
        this.base = base;
        this.fetcher = fetcher;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
        Instant now = fetcher.now();
        int asked = 0;
        for (TextWanted wanted : memory.texts()) {
            String resource = wanted.name().path();
            Optional<Remembered> before = memory.of(resource);
            if ((before.isPresent() && !again(wanted, before.get(), now)) || !waiting.due(resource, now)) {
                continue;
            }
            if (++asked > MOST_AT_ONCE || !ask(wanted, before, now, out)) {
                return;
            }
        }
    }

    private static boolean again(TextWanted wanted, Remembered before, Instant now) {
        LocalDate recently = now.minus(AGAIN).atZone(Congress.WASHINGTON).toLocalDate();
        return wanted.made().filter(made -> made.isAfter(recently)).isPresent() && before.fetchedAt().isBefore(now.minus(DAY));
    }

    /** False when the host wants to be left alone: the rest waits for the next turn. */
    private boolean ask(TextWanted wanted, Optional<Remembered> before, Instant now, Consumer<Heard> out) throws InterruptedException {
        String resource = wanted.name().path();
        URI url = new Addresses(base).url(resource);
        Reply reply = fetcher.get(new Request(url, "application/xml, text/xml;q=0.9", before.flatMap(Remembered::lastModified),
                BillTextParser.MAX_BYTES));
        switch (reply) {
            case Reply.NotModified not -> out.accept(before.<Heard>map(known -> new Heard.Unchanged(resource,
                    new Remembered(Optional.empty(), known.lastModified(), known.sha256(), not.startedAt()), true))
                    .orElseGet(() -> new Heard.Failed(resource, not.startedAt(), "304 to a question without a date")));
            case Reply.Refused refused -> {
                waiting.missed(resource, now);
                if (refused.hostSilent() || !absent(refused)) {
                    out.accept(new Heard.Failed(resource, refused.startedAt(), refused.reason()));
                }
                return !refused.hostSilent();
            }
            case Reply.Body body -> {
                var as = new Remembered(Optional.empty(), body.lastModified(), Sha256.hex(body.bytes()), body.startedAt());
                if (before.filter(known -> known.sha256().equals(as.sha256())).isPresent()) {
                    out.accept(new Heard.Unchanged(resource, as, true));
                } else {
                    out.accept(read(wanted, url, body, as, now));
                }
            }
        }
        return true;
    }

    private static boolean absent(Reply.Refused refused) {
        return refused.status().filter(status -> status / 100 == 3 || status == 404).isPresent();
    }

    private Heard read(TextWanted wanted, URI url, Reply.Body body, Remembered as, Instant now) {
        String resource = wanted.name().path();
        try {
            BillText text = BillTextParser.parse(body.bytes());
            waiting.found(resource);
            return new Heard.Texted(resource, url.toString(), as, wanted.bill(), wanted.name(), text);
        } catch (XmlException e) {
            waiting.missed(resource, now);
            return new Heard.Failed(resource, body.startedAt(), String.valueOf(e.getMessage()));
        }
    }
}
