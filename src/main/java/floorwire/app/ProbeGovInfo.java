package floorwire.app;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import floorwire.congress.Congress;
import floorwire.feed.Exchange;
import floorwire.feed.Reply;

/** What GovInfo's listing looks like, and whether it answers 304: three requests. */
final class ProbeGovInfo {

    private static final String NAME = "GovInfo";
    private static final Pattern TIME = Pattern.compile("\\d{2}-[A-Z][a-z]{2}-\\d{4} \\d{2}:\\d{2}");

    private final URI base;
    private final Asking asking;
    private final String folder;
    private final Pattern file;

    ProbeGovInfo(URI base, Asking asking, Instant now) {
        this.base = base;
        this.asking = asking;
        int congress = Congress.at(now).number();
        this.folder = "/BILLSTATUS/" + congress + "/sjres";
        this.file = Pattern.compile("BILLSTATUS-" + congress + "sjres[1-9]\\d{0,5}\\.xml");
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        int before = asking.heard().size();
        Reply listing = ask("/bulkdata/json" + folder, "application/json", Optional.empty());
        Optional<Exchange> listed = asking.last();
        List<JsonNode> rows = listing instanceof Reply.Body body
                ? SourceCheck.tree(body.bytes()).map(root -> root.path("files").valueStream().toList()).orElse(List.of())
                : List.of();
        findings.add(shape(listing, rows));
        // the smallest: what is asked is whether it is sent again
        Optional<String> name = rows.stream().filter(row -> file.matcher(row.path("name").asString("")).matches())
                .min(Comparator.comparingLong(row -> row.path("size").asLong(Long.MAX_VALUE))).map(row -> row.path("name").asString(""));
        findings.add(name.isPresent() ? conditional("/bulkdata" + folder + "/" + name.get(), Probe.validators(listed))
                : Probe.unknown(NAME + ", 304", "unknown: no file was listed to ask for", "the feed asks with If-Modified-Since anyway"));
        Probe.latency(NAME, asking.heard().subList(before, asking.heard().size())).ifPresent(findings::add);
        return findings;
    }

    private static Finding shape(Reply listing, List<JsonNode> rows) {
        String what = NAME + ", listing";
        if (rows.isEmpty()) {
            return Probe.unknown(what, "unknown: " + (listing instanceof Reply.Refused refused ? refused.reason() : "no files in it"),
                    "the feed reads name and formattedLastModifiedTime of each file");
        }
        JsonNode row = rows.getFirst();
        String time = row.path("formattedLastModifiedTime").asString("");
        String found = rows.size() + " files, each with " + String.join(", ", row.propertyNames()) + "; time \"" + time + "\"";
        return row.has("name") && TIME.matcher(time).matches()
                ? Probe.settled(what, found, "as the feed reads it: name and formattedLastModifiedTime")
                : Probe.unknown(what, found, "the feed reads name, and formattedLastModifiedTime as 18-Sep-2026 20:26: please report this");
    }

    private Finding conditional(String path, String listing) throws InterruptedException {
        String what = NAME + ", 304";
        Reply whole = ask(path, "application/xml", Optional.empty());
        String file = Probe.validators(asking.last());
        Optional<String> date = whole instanceof Reply.Body body ? body.lastModified() : Optional.empty();
        if (date.isEmpty()) {
            return Probe.unknown(what, "listing: " + listing + "; file: "
                    + (whole instanceof Reply.Refused refused ? "unknown, " + refused.reason() : file), "the feed goes by content alone");
        }
        Reply again = ask(path, "application/xml", date);
        String measured = "listing: " + listing + "; file: " + file + "; asked again with If-Modified-Since: ";
        return switch (again) {
            case Reply.NotModified _ -> Probe.settled(what, measured + "304", "an unchanged file costs a request and no bytes");
            case Reply.Body _ -> Probe.unknown(what, measured + "200", "an unchanged file is sent whole; the feed goes by content");
            case Reply.Refused refused -> Probe.unknown(what, measured + "unknown, " + refused.reason(), "the feed goes by content");
        };
    }

    private Reply ask(String path, String accept, Optional<String> since) throws InterruptedException {
        return asking.get(URI.create(base + path), accept, since, Optional.empty());
    }
}
