package floorwire.feed.congressgov;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import floorwire.feed.ApiKey;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;

/**
 * The Congress.gov API over HTTP (feeds.md 10): looks at what moved since the last look, reads the measures that matter and moved, and
 * every six hours each followed measure, whatever the list says. What is followed goes first.
 *
 * <p>Not safe for several threads at once, but for {@link #spent()}.
 */
public final class CongressGovFeed implements Feed {
    /** The publisher. */
    public static final URI CONGRESS_GOV = URI.create("https://api.congress.gov/v3");

    private final Supplier<Set<Integer>> congresses;
    private final Poll.Tools tools;

    /**
     * @param base       the publisher's address, or a stand-in's, with {@code /v3} or without
     * @param congresses the Congresses to ask about now, see {@link floorwire.congress.Congress#moving}
     */
    public CongressGovFeed(URI base, Fetcher fetcher, Optional<ApiKey> key, Supplier<Set<Integer>> congresses,
            CongressGovSettings settings) {
        this.congresses = congresses;
        this.tools = Poll.Tools.of(fetcher, new Asker(base, fetcher, key), settings);
    }

    @Override
    public String source() {
        return CongressGovParser.SOURCE;
    }

    /** What the requests so far were made for; safe from any thread. */
    public Spent spent() {
        return tools.asker().spent();
    }

    @Override
    public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
        tools.asker().begin();
        new Poll(tools, congresses.get(), memory, out).run();
    }
}
