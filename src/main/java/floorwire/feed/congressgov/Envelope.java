package floorwire.feed.congressgov;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens an answer: whether it is one at all is told by parsing it, never by its content type or its status (feeds.md 3.2). */
final class Envelope {
    /** The longest captured answer has 0.2 MB; a page of 250 summaries would not reach a tenth of this. */
    static final int MAX_BYTES = 32_000_000;

    private static final int SNIFFED = 300;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Envelope() {}

    /**
     * @param key what the answer must hold
     * @throws CongressGovException if it does not, with what it is instead
     */
    static Item open(byte[] bytes, String key) {
        return open(bytes, List.of(key));
    }

    /**
     * @param keys of which the answer must hold one
     * @throws CongressGovException if it does not, with what it is instead
     */
    static Item open(byte[] bytes, List<String> keys) {
        JsonNode root = tree(bytes);
        if (!root.isObject()) {
            throw new CongressGovException("not an object of the API but " + kind(root));
        }
        String key = keys.getFirst();
        Item item = new Item(root, key);
        if (keys.stream().noneMatch(item::has)) {
            Optional<String> error = error(root);
            if (error.isPresent()) {
                throw new CongressGovException("an error in place of the answer: " + error.get());
            }
            throw new CongressGovException(root.has(key) ? "'" + key + "' is empty in it"
                    : "no '" + key + "' in it, but " + Printed.shown(root.propertyNames().toString()));
        }
        return item;
    }

    /** What an error body says: its {@code error} is a text or an object of code and message; some gateways print other formats. */
    static Optional<String> error(byte[] bytes) {
        try {
            return error(JSON.readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> error(JsonNode root) {
        JsonNode error = root.path("error");
        if (error.isString()) {
            return Optional.of(Printed.shown(error.asString()));
        }
        if (!error.isObject()) {
            return Optional.empty();
        }
        String code = error.path("code").asString("");
        String message = error.path("message").asString("");
        return Optional.of(Printed.shown(code.isEmpty() ? message : message.isEmpty() ? code : code + ": " + message));
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new CongressGovException("too large: " + bytes.length + " bytes, and none above " + MAX_BYTES + " is read");
        }
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1).strip();
        if (head.isEmpty()) {
            throw new CongressGovException("an empty answer");
        }
        if (head.startsWith("<")) {
            String lower = head.toLowerCase(Locale.ROOT);
            throw new CongressGovException(
                    (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<h1") ? "an HTML page" : "XML")
                            + " in place of JSON: " + Printed.shown(head));
        }
        try {
            return JSON.readTree(bytes);
        } catch (UnexpectedEndOfInputException e) {
            throw new CongressGovException("cut off at byte " + bytes.length, e);
        } catch (StreamConstraintsException e) {
            throw new CongressGovException("beyond what we read: " + Printed.shown(String.valueOf(e.getOriginalMessage())), e);
        } catch (JacksonException e) {
            throw new CongressGovException("not JSON in UTF-8: " + Printed.shown(String.valueOf(e.getOriginalMessage())) + " (at byte "
                    + e.getLocation().getByteOffset() + ")", e);
        }
    }

    private static String kind(JsonNode root) {
        return root.isArray() ? "a list" : root.isMissingNode() ? "nothing" : Printed.shown(root.toString());
    }
}
