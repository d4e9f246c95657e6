package floorwire.feed.legislators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.congress.Legislator;
import floorwire.feed.XmlException;

/**
 * Bytes of {@code legislators-current.json} or of {@code legislators-historical.csv} in, people out; which it is, the content tells. Pure;
 * safe for several threads. Somebody who cannot be read costs only himself.
 */
public final class LegislatorsParser {

    /** The source's name. */
    public static final String SOURCE = "legislators";

    /** The longest of these lists, the historical one as JSON, has 14 MB. */
    static final int MAX_BYTES = 32_000_000;

    private static final int SNIFFED = 300;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** @throws LegislatorsException if the bytes are neither, with what they are instead */
    public Legislators parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new LegislatorsException("too large: " + bytes.length + " bytes, and none above " + MAX_BYTES + " is read");
        }
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        if (head.isEmpty()) {
            throw new LegislatorsException("empty");
        }
        if (head.startsWith("[")) {
            return json(bytes);
        }
        if (head.startsWith("<")) {
            throw new LegislatorsException("not a list of members but "
                    + (head.toLowerCase(Locale.ROOT).contains("html") ? "an HTML page" : "XML: " + XmlException.shown(head)));
        }
        if (head.startsWith("last_name,")) {
            return HistoricalReader.read(new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", ""));
        }
        throw new LegislatorsException("not a list of members: it begins '" + XmlException.shown(head) + "'");
    }

    private static Legislators json(byte[] bytes) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new LegislatorsException("not JSON in UTF-8: " + XmlException.shown(String.valueOf(e.getOriginalMessage()))
                    + Optional.ofNullable(e.getLocation()).map(at -> " (at byte " + at.getByteOffset() + ")").orElse(""), e);
        }
        if (!root.isArray()) {
            throw new LegislatorsException("not a list of members but another JSON");
        }
        List<Legislator> people = new ArrayList<>(root.size());
        List<String> unreadable = new ArrayList<>(0);
        for (JsonNode person : root) {
            try {
                people.add(PersonReader.read(person));
            } catch (LegislatorsException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        if (people.isEmpty() && !unreadable.isEmpty()) {
            throw new LegislatorsException("not a list of members: " + unreadable.getFirst());
        }
        return new Legislators(List.copyOf(people), List.copyOf(unreadable));
    }
}
