package floorwire.app;

import java.net.URI;
import java.util.Optional;

import floorwire.feed.Exchange;
import floorwire.feed.Reply;
import floorwire.feed.legislators.Legislators;
import floorwire.feed.legislators.LegislatorsException;
import floorwire.feed.legislators.LegislatorsFeed;
import floorwire.feed.legislators.LegislatorsParser;

/** Whether the list of sitting members answers, and whether it can be asked for only when it has changed. */
final class MembersCheck {

    static final String NAME = "Members";
    static final int REQUESTS = 1;

    private static final Finding.Group GROUP = Finding.Group.SOURCES;

    private final Config config;
    private final Asking asking;

    MembersCheck(Config config, Asking asking) {
        this.config = config;
        this.asking = asking;
    }

    Finding finding() throws InterruptedException {
        Optional<URI> base = config.source(Setting.LEGISLATORS_URL);
        if (base.isEmpty()) {
            return Finding.ok(GROUP, NAME, "left out: " + Setting.LEGISLATORS_URL.key()
                    + " is off; members are known as roll calls and measures print them, by no district");
        }
        URI url = LegislatorsFeed.url(base.get(), LegislatorsFeed.SITTING);
        return switch (ask(url, Optional.empty())) {
            case Reply.Body body -> read(url, body.bytes());
            case Reply.NotModified _ -> Finding.ok(GROUP, NAME, SourceCheck.answered(asking));
            case Reply.Refused refused -> Finding.trouble(GROUP, NAME, refused.reason(), refused.status().isEmpty()
                    ? "check the network, name service and any proxy between here and " + url.getHost() + ", and the setting "
                            + Setting.LEGISLATORS_URL.key()
                    : "what is known stays; if it stays so, check the setting " + Setting.LEGISLATORS_URL.key() + ", or turn it off");
        };
    }

    private Finding read(URI url, byte[] bytes) {
        String answered = SourceCheck.answered(asking);
        try {
            Legislators list = new LegislatorsParser().parse(bytes);
            String found = answered + ", lists " + list.people().size() + " members";
            return list.unreadable().isEmpty() && !list.people().isEmpty() ? Finding.ok(GROUP, NAME, found)
                    : Finding.warning(GROUP, NAME, found + ", and " + list.unreadable().size() + " more that cannot be read",
                            "the others are taken in: please report this");
        } catch (LegislatorsException e) {
            return Finding.trouble(GROUP, NAME, answered + ", but with " + e.getMessage(), "is " + url.getHost()
                    + " the host of congress-legislators, or a page of some network before it? See the setting "
                    + Setting.LEGISLATORS_URL.key());
        }
    }

    /** After {@link #finding}: asks again with the date that was given then. Nothing where the list is left out. */
    Optional<Finding> probed() throws InterruptedException {
        Optional<URI> base = config.source(Setting.LEGISLATORS_URL);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        URI url = LegislatorsFeed.url(base.get(), LegislatorsFeed.SITTING);
        Optional<Exchange> before = asking.heard().stream().filter(one -> one.url().equals(url)).reduce((earlier, later) -> later);
        Optional<String> date = before.flatMap(one -> one.header("Last-Modified"));
        String what = NAME + ", asked again";
        if (date.isEmpty()) {
            return Optional.of(Probe.unknown(what, "not asked: " + Probe.validators(before),
                    "without a date the list is sent whole each day, and known by its hash"));
        }
        return Optional.of(switch (ask(url, date)) {
            case Reply.NotModified _ ->
                    Probe.settled(what, "304 to its own date; " + Probe.validators(before), "an unchanged list costs one request a day");
            case Reply.Body body -> Probe.settled(what, "sent whole again, " + body.bytes().length + " bytes; " + Probe.validators(before),
                    "an unchanged list is known by its hash");
            case Reply.Refused refused -> Probe.unknown(what, refused.reason(), "the feed asks again by itself");
        });
    }

    private Reply ask(URI url, Optional<String> date) throws InterruptedException {
        return asking.get(url, LegislatorsFeed.ACCEPT, date, Optional.empty());
    }
}
