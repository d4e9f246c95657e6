package floorwire.chat.discord.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import floorwire.chat.standin.Json;

/** The body of a request: JSON, or a form of {@code payload_json} and files. */
record Body(JsonNode json, Map<String, byte[]> files) {

    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("\\bfilename=\"([^\"]*)\"");

    /** @throws Refusal 50109 if it is not what its type says */
    static Body read(@Nullable String contentType, @Nullable ByteString bytes) {
        if (bytes == null || bytes.size() == 0) {
            return new Body(MissingNode.getInstance(), Map.of());
        }
        try {
            MediaType type = contentType == null ? null : MediaType.parse(contentType);
            return type != null && type.type().equals("multipart") ? form(bytes, type.parameter("boundary"))
                    : new Body(Json.read(bytes.utf8()), Map.of());
        } catch (JacksonException broken) {
            throw Refusal.of(400, 50109, "The request body contains invalid JSON.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Body form(ByteString bytes, @Nullable String boundary) throws IOException {
        JsonNode json = MissingNode.getInstance();
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (boundary == null) {
            throw Refusal.of(400, 50035, "a form without a boundary");
        }
        try (var reader = new MultipartReader(new Buffer().write(bytes), boundary)) {
            for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
                String disposition = String.valueOf(part.headers().get("Content-Disposition"));
                byte[] content = part.body().readByteArray();
                Matcher file = FILE.matcher(disposition);
                Matcher name = NAME.matcher(disposition);
                if (file.find()) {
                    files.put(file.group(1), content);
                } else if (name.find() && name.group(1).equals("payload_json")) {
                    json = Json.read(new String(content, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return new Body(json, files);
    }
}
