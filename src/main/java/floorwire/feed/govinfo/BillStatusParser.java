package floorwire.feed.govinfo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.feed.Decoded;
import floorwire.feed.Observation;
import floorwire.feed.SafeXml;
import floorwire.feed.XmlException;

/**
 * Bytes of one BILLSTATUS file in, what it says of its bill out. Reads every layout that captured files show: 3.0.0, the 1.0.0 of
 * reserved numbers, and GPO's samples without a version.
 *
 * <p>A file is taken whole or not at all: were a bad item left out, the fact in it would look withdrawn. Not safe for several threads
 * at once; one is cheap to make.
 */
public final class BillStatusParser {

    /** The source's name in every {@link Observation}. */
    public static final String SOURCE = "govinfo";

    /** Raised whenever the same bytes are read otherwise than before: what an older version heard is then heard anew. */
    public static final int VERSION = 1;

    private static final int SNIFFED = 512;

    private final TextPool pool = new TextPool();
    private final Consumer<String> unread;

    public BillStatusParser() {
        this(path -> {});
    }

    /** @param unread hears the path of every element that holds something we do not know: the layout has changed upstream */
    public BillStatusParser(Consumer<String> unread) {
        this.unread = unread;
    }

    /** @throws BillStatusException if the bytes are not a whole BILLSTATUS file that prints its update date */
    public Observation parse(byte[] bytes) {
        return parse(bytes, Optional.empty());
    }

    /**
     * @param fetched when the reading of the file began: how fresh it is where it prints no update date
     * @throws BillStatusException if the bytes are not a whole BILLSTATUS file
     */
    public Observation parse(byte[] bytes, Instant fetched) {
        return parse(bytes, Optional.of(fetched));
    }

    private Observation parse(byte[] bytes, Optional<Instant> fetched) {
        int start = SafeXml.start(bytes);
        if (start == bytes.length) {
            throw new BillStatusException("empty file");
        }
        if (bytes.length > BillStatusXml.MAX_BYTES) {
            throw new BillStatusException("too large: " + bytes.length + " bytes, and none above " + BillStatusXml.MAX_BYTES + " is read");
        }
        String head =
                new String(bytes, start, Math.min(SNIFFED, bytes.length - start), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.contains("<!doctype html") || head.startsWith("<html")) {
            throw new BillStatusException("not a BILLSTATUS file: an HTML page");
        }
        var xml = new BillStatusXml(decoded(bytes, start), pool, unread);
        String root = xml.root();
        if (!root.equals("billStatus")) {
            throw new BillStatusException("not a BILLSTATUS file: root is <" + root + ">");
        }
        try {
            Optional<BillReader> bill = Optional.empty();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "bill" -> {
                        if (bill.isPresent()) {
                            throw xml.bad("has a second bill");
                        }
                        var reader = new BillReader();
                        reader.read(xml);
                        bill = Optional.of(reader);
                    }
                    case "version" -> xml.skip(NotKept.VERSION);
                    case "dublinCore" -> xml.skip(NotKept.DUBLIN_CORE);
                    default -> xml.unread();
                }
            }
            xml.end();
            return bill.orElseThrow(() -> xml.bad("has no bill in it")).observation(xml, fetched);
        } catch (BillStatusException e) {
            if (e.getCause() != null && !endsWithRoot(bytes)) {
                throw new BillStatusException("ends before </billStatus>, at byte " + bytes.length + " (" + e.getMessage() + ")", e);
            }
            throw e;
        }
    }

    private static String decoded(byte[] bytes, int start) {
        try {
            return Decoded.of(bytes, start);
        } catch (XmlException e) {
            throw new BillStatusException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean endsWithRoot(byte[] bytes) {
        int tail = Math.max(0, bytes.length - SNIFFED);
        return new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("</billStatus");
    }
}
