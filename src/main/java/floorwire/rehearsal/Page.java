package floorwire.rehearsal;

import java.util.List;
import java.util.function.BiConsumer;

import tools.jackson.databind.node.ObjectNode;

/** The envelope of a list: the items of one page, {@code pagination} and {@code request}. */
final class Page {
    private final String path;
    private final Query query;

    /** @param path without the leading {@code /v3/} */
    Page(String path, Query query) {
        this.path = path;
        this.query = query;
    }

    String path() {
        return path;
    }

    <T> List<T> cut(List<T> all) {
        return all.stream().skip(query.offset()).limit(query.limit()).toList();
    }

    <T> ObjectNode of(String root, List<T> all, BiConsumer<ObjectNode, T> writer) {
        ObjectNode envelope = Json.object();
        Json.list(envelope, root, cut(all), writer);
        return close(envelope, all.size(), all.size());
    }

    /**
     * @param count what the page says there are
     * @param paged how many there are to page over, which need not be the same
     */
    ObjectNode close(ObjectNode envelope, int count, int paged) {
        ObjectNode pagination = envelope.putObject("pagination").put("count", count);
        if (query.offset() + query.limit() < paged) {
            pagination.put("next", link(query.offset() + query.limit()));
        }
        if (query.offset() > 0) {
            pagination.put("prev", link(Math.max(0, query.offset() - query.limit())));
        }
        return request(envelope, path);
    }

    /** What was asked for, repeated; every value is a text. */
    static ObjectNode request(ObjectNode envelope, String path) {
        ObjectNode request = envelope.putObject("request").put("contentType", "application/json").put("format", "json");
        String[] parts = path.split("/");
        if (parts.length > 1 && parts[1].matches("\\d+")) {
            request.put("congress", parts[1]);
        }
        if ("bill".equals(parts[0]) && parts.length > 2) {
            request.put("billType", parts[2]);
        }
        if ("bill".equals(parts[0]) && parts.length > 3) {
            request.put("billNumber", parts[3]);
        }
        if ("bill".equals(parts[0]) && parts.length > 4) {
            request.put("billUrl", Json.url(String.join("/", List.of(parts).subList(0, 4))));
        }
        return envelope;
    }

    private String link(int offset) {
        return Json.WRONG_API + "/" + path + "?offset=" + offset + "&limit=" + query.limit() + "&format=json";
    }
}
