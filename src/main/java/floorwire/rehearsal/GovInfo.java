package floorwire.rehearsal;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/** GovInfo's addresses, and what stands behind each at an instant (feeds.md 4.1). */
final class GovInfo {
    private static final String FOLDER = "/BILLSTATUS/([1-9]\\d{0,2})/([a-z]+)";
    private static final Pattern FILE = Pattern.compile("/bulkdata" + FOLDER + "/BILLSTATUS-\\1\\2([1-9]\\d{0,5})\\.xml");
    private static final Pattern ZIP = Pattern.compile("/bulkdata" + FOLDER + "/BILLSTATUS-\\1-\\2\\.zip");
    private static final Pattern LISTING = Pattern.compile("/bulkdata/(json|xml)" + FOLDER);

    private static final Pattern TEXT = Pattern.compile("/content/pkg/([A-Za-z0-9_-]+)/(?:xml|uslm)/\\1\\.xml");

    private final StatusFiles data;
    private final List<Printing> printings;

    GovInfo(StatusFiles data, List<Printing> printings) {
        this.data = data;
        this.printings = List.copyOf(printings);
    }

    /**
     * @param accept what the client says it takes
     * @return empty for an address that the stand-in does not know
     */
    Optional<Answer> answer(String path, String accept, URI base, Instant now) {
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return collection(file.group(1), file.group(2)).map(of -> data
                    .file(new BillId(of.congress(), of.type(), Integer.parseInt(file.group(3))), now).map(Answer::of)
                    .orElse(Answer.notFound()));
        }
        Matcher zip = ZIP.matcher(path);
        if (zip.matches()) {
            return collection(zip.group(1), zip.group(2))
                    .map(of -> data.zip(of.congress(), of.type(), now).map(Answer::of).orElse(Answer.notFound()));
        }
        Matcher text = TEXT.matcher(path);
        if (text.matches()) {
            return Optional.of(text(text.group(1), base, now));
        }
        Matcher listing = LISTING.matcher(path);
        if (listing.matches()) {
            String contentType = "application/" + listing.group(1);
            return collection(listing.group(2), listing.group(3))
                    .map(of -> accepts(accept, contentType) ? listing(of, contentType, base, now) : Answer.notAcceptable());
        }
        return Optional.empty();
    }

    /** A package that is missing is answered by a redirection, not by 404 (feeds.md 4.3). */
    private Answer text(String name, URI base, Instant now) {
        return printings.stream().filter(printing -> printing.name().equals(name) && !printing.at().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(printing -> new Answer(200, "application/xml", Optional.of(printing.at()), TextXml.write(printing)))
                .orElseGet(() -> new Answer(302, "text/html", Optional.empty(), Map.of("Location", base.resolve("/error").toString()),
                        new byte[0]));
    }

    private record Collection(int congress, BillType type) {}

    private Optional<Collection> collection(String congress, String type) {
        int number = Integer.parseInt(congress);
        if (!data.holds(number)) {
            return Optional.empty();
        }
        return BillType.parse(type).map(parsed -> new Collection(number, parsed));
    }

    /** The JSON listing wants to be asked for by name; {@code *}{@code /*} gets 406. */
    private static boolean accepts(String accept, String contentType) {
        return "application/xml".equals(contentType) || accept.contains(contentType);
    }

    private Answer listing(Collection of, String contentType, URI base, Instant now) {
        var copies = new ArrayList<StatusFiles.Copy>();
        data.zip(of.congress(), of.type(), now).ifPresent(copies::add);
        copies.addAll(data.files(of.congress(), of.type(), now));
        var listing =
                new Listing(base.resolve("/bulkdata/BILLSTATUS/" + of.congress() + "/" + of.type().path() + "/"), List.copyOf(copies));
        return Answer.listing(contentType, "application/json".equals(contentType) ? listing.json() : listing.xml());
    }
}
