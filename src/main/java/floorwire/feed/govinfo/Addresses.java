package floorwire.feed.govinfo;

import java.net.URI;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/** The paths of GovInfo's bulk data (feeds.md 4.1), below any base address. */
record Addresses(URI base) {
    /** The publisher. */
    static final URI GOVINFO = URI.create("https://www.govinfo.gov");

    static String file(BillId id) {
        return "/bulkdata/BILLSTATUS/" + id.congress() + "/" + id.type().path() + "/BILLSTATUS-" + id.congress() + id.type().path()
                + id.number() + ".xml";
    }

    static String zip(int congress, BillType type) {
        return "/bulkdata/BILLSTATUS/" + congress + "/" + type.path() + "/BILLSTATUS-" + congress + "-" + type.path() + ".zip";
    }

    static String listing(String format, int congress, BillType type) {
        return "/bulkdata/" + format + "/BILLSTATUS/" + congress + "/" + type.path();
    }

    URI url(String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
