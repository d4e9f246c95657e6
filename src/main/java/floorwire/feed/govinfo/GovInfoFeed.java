package floorwire.feed.govinfo;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.HttpDate;
import floorwire.feed.Memory;
import floorwire.feed.Observation;
import floorwire.feed.Remembered;
import floorwire.feed.Reply;
import floorwire.feed.Request;
import floorwire.feed.Sha256;

/**
 * GovInfo's bulk data over HTTP: lists each folder, and reads the files whose printed time moved. A file that did not move costs no
 * request.
 */
public final class GovInfoFeed implements Feed {
    /** The largest known zip, of House bills, has 33 MB. */
    private static final int MAX_ZIP = 160_000_000;
    /** 1,567 rows are 570 KB. */
    private static final int MAX_LISTING = 32_000_000;

    private final Addresses addresses;
    private final Fetcher fetcher;
    private final List<Folder> folders;
    private final BillStatusParser parser = new BillStatusParser();

    /** The measures of one type in one Congress. */
    private record Folder(int congress, BillType type) {
        String zip() {
            return Addresses.zip(congress, type);
        }
    }

    /** @param base the publisher's address, or a stand-in's */
    public GovInfoFeed(URI base, Fetcher fetcher, Set<Integer> congresses, Set<BillType> types) {
        this(new Addresses(base), fetcher, congresses.stream().sorted()
                .flatMap(congress -> types.stream().sorted().map(type -> new Folder(congress, type))).toList());
    }

    private GovInfoFeed(Addresses addresses, Fetcher fetcher, List<Folder> folders) {
        this.addresses = addresses;
        this.fetcher = fetcher;
        this.folders = folders;
    }

    @Override
    public String source() {
        return BillStatusParser.SOURCE;
    }

    @Override
    public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
        for (Folder folder : folders) {
            Listed listed = listing(folder.congress(), folder.type(), out);
            if (listed.hostSilent() || (listed.listing().isPresent() && !files(listed.listing().get(), memory, out))) {
                return;
            }
        }
    }

    /** The same for the folders whose zips were had; empty when there is none. */
    public Optional<GovInfoFeed> ofZipsHad(Memory memory) {
        List<Folder> had = folders.stream().filter(folder -> memory.of(folder.zip()).isPresent()).toList();
        return had.isEmpty() ? Optional.empty() : Optional.of(new GovInfoFeed(addresses, fetcher, had));
    }

    /**
     * Reads each folder's zip instead of its files: one request where a first poll would make thousands. The next poll then reads
     * only what is newer than the zip. A zip that was had is told as walked, and not asked for again.
     *
     * @param attempt how often this was tried before: each try begins with another folder, so that none keeps the others waiting
     * @return whether all were had to their ends, what single entries hold aside. One that is not there is as good as empty, unless none
     *         is there
     */
    public boolean readZips(Memory memory, int attempt, Consumer<Heard> out) throws InterruptedException {
        List<Folder> missing = new ArrayList<>(folders.stream().filter(folder -> memory.of(folder.zip()).isEmpty()).toList());
        Collections.rotate(missing, -attempt);
        int had = folders.size() - missing.size();
        boolean all = true;
        for (Folder folder : missing) {
            String path = folder.zip();
            switch (ask(path, "application/zip", Optional.empty(), MAX_ZIP)) {
                case Reply.Body body -> {
                    boolean whole = readZip(path, body, memory, out);
                    all &= whole;
                    had += whole ? 1 : 0;
                }
                case Reply.NotModified not -> {
                    all = false;
                    out.accept(new Heard.Failed(path, not.startedAt(), "304 to a question without a date"));
                }
                case Reply.Refused refused -> {
                    all &= refused.status().filter(status -> status == 404).isPresent();
                    out.accept(new Heard.Failed(path, refused.startedAt(), refused.reason()));
                    if (refused.hostSilent()) {
                        return false;
                    }
                }
            }
        }
        return all && had > 0;
    }

    private boolean readZip(String path, Reply.Body body, Memory memory, Consumer<Heard> out) {
        boolean whole = ZipDocuments.ofBytes(path, body.bytes(), found -> {
            switch (found) {
                case BillStatusFiles.Document document -> out.accept(fromZip(path, document, body, memory));
                case BillStatusFiles.Problem problem ->
                        out.accept(new Heard.Failed(path, body.startedAt(), problem.name() + ": " + problem.reason()));
            }
        });
        if (whole) {
            out.accept(new Heard.Walked(path,
                    new Remembered(Optional.empty(), body.lastModified(), Sha256.hex(body.bytes()), body.startedAt())));
        }
        return whole;
    }

    private Heard fromZip(String zip, BillStatusFiles.Document document, Reply.Body body, Memory memory) {
        try {
            Observation observation = parser.parse(document.bytes(), body.startedAt());
            String resource = Addresses.file(observation.subject());
            var now = new Remembered(Optional.empty(), body.lastModified(), Sha256.hex(document.bytes()), body.startedAt());
            boolean same = memory.of(resource).filter(before -> before.sha256().equals(now.sha256())).isPresent();
            return same ? new Heard.Unchanged(resource, now, true)
                    : new Heard.Observed(resource, addresses.url(zip).toString(), now, observation);
        } catch (BillStatusException e) {
            return new Heard.Failed(zip, body.startedAt(), document.name() + ": " + e.getMessage());
        }
    }

    /** @param hostSilent whether the host is to be left alone: the rest waits for the next turn */
    private record Listed(Optional<Listing> listing, boolean hostSilent) {}

    /** JSON first, and XML where that fails: both have been down alone. */
    private Listed listing(int congress, BillType type, Consumer<Heard> out) throws InterruptedException {
        String path = Addresses.listing("json", congress, type);
        String reason;
        switch (ask(path, "application/json", Optional.empty(), MAX_LISTING)) {
            case Reply.Body body -> {
                try {
                    return new Listed(Optional.of(Listing.ofJson(body.bytes(), congress, type)), false);
                } catch (BillStatusException e) {
                    reason = String.valueOf(e.getMessage());
                }
            }
            case Reply.NotModified not -> reason = "304 to a question without a date";
            case Reply.Refused refused -> {
                reason = refused.reason();
                if (refused.hostSilent()) {
                    out.accept(new Heard.Failed(path, refused.startedAt(), reason));
                    return new Listed(Optional.empty(), true);
                }
            }
        }
        Reply second = ask(Addresses.listing("xml", congress, type), "application/xml", Optional.empty(), MAX_LISTING);
        if (second instanceof Reply.Body body) {
            try {
                return new Listed(Optional.of(Listing.ofXml(body.bytes(), congress, type)), false);
            } catch (BillStatusException e) {
                reason += "; in XML: " + e.getMessage();
            }
        } else {
            reason += "; in XML: " + (second instanceof Reply.Refused refused ? refused.reason() : "304 to a question without a date");
        }
        out.accept(new Heard.Failed(path, second.startedAt(), reason));
        return new Listed(Optional.empty(), second instanceof Reply.Refused refused && refused.hostSilent());
    }

    /** False when the host asked to be left alone: the rest waits for the next turn. */
    private boolean files(Listing listing, Memory memory, Consumer<Heard> out) throws InterruptedException {
        for (Listing.Entry entry : listing.entries()) {
            String resource = Addresses.file(entry.id());
            Optional<Remembered> before = memory.of(resource);
            if (before.isPresent() && stands(entry, before.get())) {
                Remembered known = before.get();
                out.accept(new Heard.Unchanged(resource,
                        new Remembered(entry.listed(), known.lastModified(), known.sha256(), fetcher.now()), false));
                continue;
            }
            Optional<String> since = before.flatMap(Remembered::lastModified);
            Reply reply = ask(resource, "application/xml", since, BillStatusXml.MAX_BYTES);
            out.accept(heard(resource, entry, before, reply));
            if (reply instanceof Reply.Refused refused && refused.hostSilent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is remembered is what is listed. After a zip no listed time is known: then the zip must be the newer one. */
    private static boolean stands(Listing.Entry entry, Remembered before) {
        if (before.listed().isPresent()) {
            return before.listed().equals(entry.listed());
        }
        Optional<Instant> read = before.lastModified().flatMap(HttpDate::parse);
        return read.isPresent() && entry.moved().isPresent() && !entry.moved().get().isAfter(read.get());
    }

    private Heard heard(String resource, Listing.Entry entry, Optional<Remembered> before, Reply reply) {
        switch (reply) {
            case Reply.Refused refused -> {
                return new Heard.Failed(resource, refused.startedAt(), refused.reason());
            }
            case Reply.NotModified not -> {
                return before.<Heard>map(known -> new Heard.Unchanged(resource,
                        new Remembered(entry.listed(), known.lastModified(), known.sha256(), not.startedAt()), true))
                        .orElseGet(() -> new Heard.Failed(resource, not.startedAt(), "304 to a question without a date"));
            }
            case Reply.Body body -> {
                var now = new Remembered(entry.listed(), body.lastModified(), Sha256.hex(body.bytes()), body.startedAt());
                if (before.filter(known -> known.sha256().equals(now.sha256())).isPresent()) {
                    return new Heard.Unchanged(resource, now, true);
                }
                return observed(resource, entry.id(), body, now);
            }
        }
    }

    private Heard observed(String resource, BillId expected, Reply.Body body, Remembered now) {
        try {
            Observation observation = parser.parse(body.bytes(), body.startedAt());
            return observation.subject().equals(expected)
                    ? new Heard.Observed(resource, addresses.url(resource).toString(), now, observation)
                    : new Heard.Failed(resource, body.startedAt(), "the file is about " + observation.subject());
        } catch (BillStatusException e) {
            return new Heard.Failed(resource, body.startedAt(), String.valueOf(e.getMessage()));
        }
    }

    private Reply ask(String path, String accept, Optional<String> since, int maxBytes) throws InterruptedException {
        return fetcher.get(new Request(addresses.url(path), accept, since, maxBytes));
    }
}
