package floorwire.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteTime;
import floorwire.feed.Reply;
import floorwire.feed.RollCallFiles;
import floorwire.feed.Session;
import floorwire.feed.houseclerk.HouseClerkException;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.senate.SenateException;
import floorwire.feed.senate.SenateFeed;
import floorwire.feed.senate.SenateParser;
import floorwire.feed.senate.VoteMenu;

/** How the chambers' sites answer: what the Clerk says for a roll call that is not there, and the Senate's latest vote. Four requests. */
final class ProbeChambers {

    private final Config config;
    private final Asking asking;
    private final Session session;

    ProbeChambers(Config config, Asking asking, Instant now) {
        this.config = config;
        this.asking = asking;
        this.session = Session.at(now);
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Optional<URI> clerk = config.source(Setting.CLERK_URL);
        if (clerk.isPresent()) {
            findings.add(roll(clerk.get()));
            findings.add(absent(clerk.get()));
        }
        Optional<URI> senate = config.source(Setting.SENATE_URL);
        if (senate.isPresent()) {
            findings.addAll(senate(senate.get()));
        }
        return findings;
    }

    private Finding roll(URI base) throws InterruptedException {
        String what = "House Clerk, a roll call";
        Reply reply = ask(base, RollCallFiles.resource(session.rollCall(Chamber.HOUSE, 1)));
        String validators = Probe.validators(asking.last());
        return switch (reply) {
            case Reply.Body body -> {
                try {
                    RollCall rollCall = new HouseClerkParser().parse(body.bytes());
                    yield Probe.settled(what, rollCall.id() + ", " + rollCall.positions().size() + " positions, " + body.bytes().length
                            + " bytes; " + validators,
                            "a date is sent back; without one an unchanged record is sent whole, and known by its hash");
                } catch (HouseClerkException e) {
                    yield Probe.unknown(what, String.valueOf(e.getMessage()), "the feed reads rollcall-vote: please report this");
                }
            }
            case Reply other -> Probe.unknown(what, "unknown: " + why(other), "the feed asks again by itself");
        };
    }

    /** Reports differ: 404, or 200 and 65 bytes (feeds.md 5). */
    private Finding absent(URI base) throws InterruptedException {
        String what = "House Clerk, a roll call that is not there";
        String path = RollCallFiles.resource(session.rollCall(Chamber.HOUSE, 9_999));
        return switch (ask(base, path)) {
            case Reply.Refused refused when refused.status().filter(status -> status == 404).isPresent() ->
                    Probe.settled(what, "404", "as the feed takes it");
            case Reply.Body body -> {
                String shown = new String(body.bytes(), 0, Math.min(body.bytes().length, 80), StandardCharsets.ISO_8859_1)
                        .replaceAll("\\p{Cntrl}+", " ");
                String measured = "200, " + body.bytes().length + " bytes: " + shown;
                yield sanitized(body.bytes()) ? Probe.settled(what, measured, "as the feed takes it")
                        : Probe.unknown(what, measured, "the feed would call this a failure at every look: please report this");
            }
            case Reply other -> Probe.unknown(what, why(other), "the feed would call this a failure at every look: please report this");
        };
    }

    private static boolean sanitized(byte[] bytes) {
        try {
            new HouseClerkParser().parse(bytes);
            return false;
        } catch (HouseClerkException e) {
            return e.absent();
        }
    }

    private List<Finding> senate(URI base) throws InterruptedException {
        String what = "Senate, menu";
        Reply reply = ask(base, SenateFeed.menu(session));
        String validators = Probe.validators(asking.last());
        if (!(reply instanceof Reply.Body body)) {
            return List.of(Probe.unknown(what, "unknown: " + why(reply), "the feed asks again by itself"));
        }
        VoteMenu menu;
        try {
            menu = new SenateParser().menu(body.bytes());
        } catch (SenateException e) {
            return List.of(Probe.unknown(what, String.valueOf(e.getMessage()), "the feed reads vote_summary: please report this"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Probe.settled(what, menu.votes().size() + " votes, " + body.bytes().length + " bytes; " + validators,
                "a date is sent back; without one an unchanged menu is sent whole, and known by its hash"));
        Optional<RollCallId> latest = menu.votes().stream().map(VoteMenu.Row::id).max(Comparator.naturalOrder());
        if (latest.isPresent()) {
            findings.add(vote(base, latest.get()));
        }
        return findings;
    }

    private Finding vote(URI base, RollCallId id) throws InterruptedException {
        String what = "Senate, its latest vote";
        Reply reply = ask(base, RollCallFiles.resource(id));
        if (!(reply instanceof Reply.Body body)) {
            return Probe.unknown(what, id + ": " + why(reply), "the menu lists a vote before its file is there; the feed waits for it");
        }
        try {
            RollCall vote = new SenateParser().vote(body.bytes());
            return Probe.settled(what,
                    id + ", closed " + vote.at().map(VoteTime::toString).orElse("at a time it does not print") + ", changed "
                            + vote.modified().map(at -> VoteTime.at(at).toString()).orElse("at a time it does not print") + "; "
                            + Probe.validators(asking.last()),
                    "read again for a month after it");
        } catch (SenateException e) {
            return Probe.unknown(what, id + ": " + e.getMessage(), e.pending() ? "its file is not there yet; the feed waits for it"
                    : "the feed reads roll_call_vote: please report this");
        }
    }

    private Reply ask(URI base, String path) throws InterruptedException {
        return asking.get(RollCallFiles.below(base, path), ChamberCheck.XML, Optional.empty(), Optional.empty());
    }

    private static String why(Reply reply) {
        return reply instanceof Reply.Refused refused ? refused.reason() : "304 to a question without a date";
    }
}
