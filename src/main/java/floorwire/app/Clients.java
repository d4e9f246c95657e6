package floorwire.app;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import floorwire.congress.BillType;
import floorwire.feed.ApiKey;
import floorwire.feed.Fetcher;
import floorwire.feed.congressgov.CongressGovFeed;
import floorwire.feed.congressgov.CongressGovSettings;
import floorwire.feed.govinfo.BillTextFeed;
import floorwire.feed.govinfo.GovInfoFeed;
import floorwire.feed.houseclerk.HouseClerkFeed;
import floorwire.feed.legislators.LegislatorsFeed;
import floorwire.feed.senate.SenateFeed;

/**
 * The clients of the sources, made alike for the publishers and for a stand-in of theirs.
 *
 * @param congress   where the Congress.gov API is
 * @param govInfo    where GovInfo's bulk data are
 * @param congresses which Congresses are read now
 * @param types      which types of measures are read of GovInfo's copy
 */
record Clients(URI congress, URI govInfo, Fetcher fetcher, Supplier<Set<Integer>> congresses, Set<BillType> types) {

    /** To be kept: it knows for how long something has been missing. */
    HouseClerkFeed houseClerk(URI clerk) {
        return new HouseClerkFeed(clerk, fetcher);
    }

    /** To be kept: it knows the menu it read last, and for how long something has been missing. */
    SenateFeed senate(URI senate) {
        return new SenateFeed(senate, fetcher);
    }

    LegislatorsFeed legislators(URI lists) {
        return new LegislatorsFeed(lists, fetcher);
    }

    /** To be kept: it knows for how long something has been missing. */
    BillTextFeed texts() {
        return new BillTextFeed(govInfo, fetcher);
    }

    /** To be kept: it finds out how the API answers. */
    CongressGovFeed congressGov(ApiKey key) {
        return congressGov(key, true);
    }

    /** @param houseVotes whether its copies of the House's roll calls are read */
    CongressGovFeed congressGov(ApiKey key, boolean houseVotes) {
        return new CongressGovFeed(congress, fetcher, Optional.of(key), congresses, CongressGovSettings.usual().withHouseVotes(houseVotes));
    }

    /** Made anew for each poll: which Congresses are read changes while we run. */
    GovInfoFeed govInfoNow() {
        return new GovInfoFeed(govInfo, fetcher, congresses.get(), types);
    }
}
