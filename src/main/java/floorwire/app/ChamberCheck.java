package floorwire.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.feed.Reply;
import floorwire.feed.RollCallFiles;
import floorwire.feed.Session;
import floorwire.feed.houseclerk.HouseClerkException;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.senate.SenateException;
import floorwire.feed.senate.SenateFeed;
import floorwire.feed.senate.SenateParser;
import floorwire.feed.senate.VoteMenu;

/** Whether each chamber's site answers with votes: the year's first roll call of the House, the session's menu of the Senate. */
final class ChamberCheck {

    static final String XML = "application/xml, text/xml;q=0.9";
    /** One for each chamber. */
    static final int REQUESTS = 2;

    private static final Finding.Group GROUP = Finding.Group.SOURCES;

    private final Config config;
    private final Asking asking;
    private final Session session;

    ChamberCheck(Config config, Asking asking, InstantSource clock) {
        this.config = config;
        this.asking = asking;
        this.session = Session.at(clock.instant());
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(checked("House Clerk", Setting.CLERK_URL, RollCallFiles.resource(session.rollCall(Chamber.HOUSE, 1)),
                ChamberCheck::house));
        findings.add(checked("Senate", Setting.SENATE_URL, SenateFeed.menu(session), ChamberCheck::menu));
        return findings;
    }

    /** What a body is; empty where it is nothing of the chamber's. */
    @FunctionalInterface
    private interface Reading {
        Optional<String> of(byte[] bytes);
    }

    private Finding checked(String what, Setting setting, String path, Reading reading) throws InterruptedException {
        Optional<URI> base = config.source(setting);
        if (base.isEmpty()) {
            return Finding.ok(GROUP, what, "left out: " + setting.key() + " is off, and its votes are known by the bills' own actions");
        }
        URI url = RollCallFiles.below(base.get(), path);
        return switch (asking.get(url, XML, Optional.empty(), Optional.empty())) {
            case Reply.Body body -> reading.of(body.bytes()).map(found -> Finding.ok(GROUP, what, answered() + ", " + found))
                    .orElseGet(() -> Finding.trouble(GROUP, what, answered() + ", but not with votes",
                            "is " + url.getHost() + " the chamber's site, or a page of some network before it? See the setting "
                                    + setting.key()));
            case Reply.NotModified _ -> Finding.ok(GROUP, what, answered());
            case Reply.Refused refused when refused.status().filter(status -> status == 404 || status / 100 == 3).isPresent() ->
                    Finding.warning(GROUP, what, answered() + ", and has no vote of " + session.year() + " yet",
                            "in January that is so; later, see the setting " + setting.key());
            case Reply.Refused refused when refused.status().filter(status -> status == 403).isPresent() ->
                    Finding.trouble(GROUP, what, RollCallFiles.refusing(refused.reason()), "wait, run asks again by itself; from another"
                            + " address it may answer, and " + setting.key() + ": off leaves it out");
            case Reply.Refused refused -> Finding.trouble(GROUP, what, refused.reason(), refused.status().isEmpty()
                    ? "check the network, name service and any proxy between here and " + url.getHost() + ", and the setting "
                            + setting.key()
                    : "wait, run asks again by itself; if it stays so, check the setting " + setting.key());
        };
    }

    private String answered() {
        return SourceCheck.answered(asking);
    }

    private static Optional<String> house(byte[] bytes) {
        try {
            RollCall first = new HouseClerkParser().parse(bytes);
            return Optional.of("with " + first.id().citation());
        } catch (HouseClerkException e) {
            return e.absent() ? Optional.of("and has no such roll call yet") : Optional.empty();
        }
    }

    private static Optional<String> menu(byte[] bytes) {
        try {
            VoteMenu menu = new SenateParser().menu(bytes);
            return Optional.of("lists " + menu.votes().size() + " votes of " + menu.year());
        } catch (SenateException e) {
            return Optional.empty();
        }
    }
}
