package floorwire.feed.congressgov;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.RollCallId;
import floorwire.feed.Session;

/**
 * The paths of the API (feeds.md 3.3), below any base address, which may end in {@code /v3} or before it. All are made here: what answers print of addresses is never used. Types
 * are in lower case (the others stopped working in September 2023), the format is always sent (XML is the default since April 2026).
 */
record Addresses(URI base) {
    /** The longest page there is; longer ones are clipped to it. */
    static final int PAGE = 250;

    private static final String FORMAT = "?format=json";

    static String list(int congress) {
        return "/v3/bill/" + congress;
    }

    static String bill(BillId id) {
        return list(id.congress()) + "/" + id.type().path() + "/" + id.number();
    }

    static String part(BillId id, Part part) {
        return bill(id) + "/" + part.path();
    }

    static String record(BillId id) {
        return bill(id) + FORMAT;
    }

    static String page(BillId id, Part part, int offset) {
        return part(id, part) + FORMAT + "&limit=" + PAGE + offset(offset);
    }

    /**
     * A page of what moved since, latest first: in that order a measure that is touched between two pages is seen twice and none is
     * missed. The blank of the sort value is a plus on the wire; sent as {@code %2B} it is silently ignored and the oldest come first.
     */
    static String since(int congress, Instant from, int limit, int offset) {
        return all(congress, limit, offset) + "&fromDateTime=" + wire(from);
    }

    static String all(int congress, int limit, int offset) {
        return list(congress) + FORMAT + "&limit=" + limit + offset(offset) + "&sort=updateDate+desc";
    }

    static String between(int congress, Instant from, Instant to) {
        return list(congress) + FORMAT + "&limit=1&fromDateTime=" + wire(from) + "&toDateTime=" + wire(to);
    }

    static String amendments(BillId id) {
        return bill(id) + "/amendments";
    }

    /** @param since those only that moved since, by the date of their update */
    static String amendments(BillId id, Optional<Instant> since, int offset) {
        return amendments(id) + FORMAT + "&limit=" + PAGE + offset(offset) + since.map(from -> "&fromDateTime=" + wire(from)).orElse("");
    }

    static String amendment(AmendmentId id) {
        return "/v3/amendment/" + id.congress() + "/" + id.type().toLowerCase(Locale.ROOT) + "/" + id.number();
    }

    static String amendmentRecord(AmendmentId id) {
        return amendment(id) + FORMAT;
    }

    static String amendmentActions(AmendmentId id, int offset) {
        return amendment(id) + "/actions" + FORMAT + "&limit=" + PAGE + offset(offset);
    }

    static String houseVotes(Session session) {
        return "/v3/house-vote/" + session.congress() + "/" + session.number();
    }

    static String houseVotes(Session session, int offset) {
        return houseVotes(session) + FORMAT + "&limit=" + PAGE + offset(offset);
    }

    static String houseVote(RollCallId id) {
        return "/v3/house-vote/" + id.congress() + "/" + id.session() + "/" + id.number();
    }

    static String houseVoteRecord(RollCallId id) {
        return houseVote(id) + FORMAT;
    }

    static String houseVoteMembers(RollCallId id) {
        return houseVote(id) + "/members" + FORMAT;
    }

    private static String offset(int offset) {
        return offset == 0 ? "" : "&offset=" + offset;
    }

    private static String wire(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    URI url(String pathAndQuery) {
        return URI.create(base.toString().replaceFirst("/?(v3/?)?$", "") + pathAndQuery);
    }
}
