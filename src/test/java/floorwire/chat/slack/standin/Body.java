package floorwire.chat.slack.standin;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** The body of a request: a form, JSON, or a file. */
record Body(ObjectNode args, String token, ByteString bytes) {

    /** Arguments that are JSON in a form, and may be JSON in a string elsewhere. */
    private static final Set<String> STRUCTURED = Set.of("blocks", "view", "unfurls", "metadata", "attachments", "files", "source",
            "user_auth_blocks", "channel_ids");

    /** @throws Refusal {@code invalid_json}, {@code invalid_form_data} */
    static Body read(@Nullable String contentType, @Nullable ByteString sent) {
        ByteString bytes = sent == null ? ByteString.EMPTY : sent;
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        String kind = type == null ? "" : type.type() + '/' + type.subtype();
        ObjectNode args = Json.object();
        ByteString content = bytes;
        try {
            switch (kind) {
                case "application/json" -> args.setAll(bytes.size() == 0 ? Json.object() : (ObjectNode) Json.read(bytes.utf8()));
                case "application/x-www-form-urlencoded" -> form(bytes.utf8(), args);
                case "multipart/form-data" -> content = multipart(bytes, type == null ? null : type.parameter("boundary"), args);
                default -> {
                    // a file as it stands
                }
            }
            args.properties().stream()
                    .filter(arg -> STRUCTURED.contains(arg.getKey()) && arg.getValue().isString() && isJson(arg.getValue().asString()))
                    .toList().forEach(arg -> args.set(arg.getKey(), Json.read(arg.getValue().asString())));
        } catch (JacksonException | ClassCastException broken) {
            throw Refusal.of("invalid_json");
        } catch (IOException broken) {
            throw Refusal.of("invalid_form_data");
        }
        String token = Json.text(args, "token");
        args.remove("token");
        return new Body(args, token, content);
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    static void form(String text, ObjectNode args) {
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                args.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static ByteString multipart(ByteString bytes, @Nullable String boundary, ObjectNode args) throws IOException {
        ByteString file = ByteString.EMPTY;
        if (boundary == null) {
            throw new IOException("a form without a boundary");
        }
        try (var reader = new MultipartReader(new Buffer().write(bytes), boundary)) {
            for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
                String disposition = String.valueOf(part.headers().get("Content-Disposition"));
                ByteString content = part.body().readByteString();
                if (disposition.contains("filename=")) {
                    file = content;
                } else {
                    args.put(disposition.replaceAll(".*\\bname=\"([^\"]*)\".*", "$1"), content.utf8());
                }
            }
        }
        return file;
    }
}
