package floorwire.rehearsal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** What a folder of the bulk data holds, in both forms of listing. Times are GMT to the minute, {@code 18-Sep-2026 20:26}. */
final class Listing {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Map<String, Object>> rows;

    /** @param folder the address under which the files stand, with a slash at its end */
    Listing(URI folder, List<StatusFiles.Copy> copies) {
        this.rows = copies.stream().map(copy -> row(folder, copy)).toList();
    }

    private static Map<String, Object> row(URI folder, StatusFiles.Copy copy) {
        var row = new LinkedHashMap<String, Object>();
        row.put("formattedLastModifiedTime", TIME.format(copy.modified()));
        row.put("name", copy.name());
        row.put("displayLabel", copy.name());
        row.put("justFileName", copy.name());
        row.put("folder", false);
        row.put("link", folder.resolve(copy.name()).toString());
        row.put("size", copy.bytes().length);
        row.put("mimeType", copy.zip() ? "application/zip" : "application/xml");
        row.put("fileExtension", copy.zip() ? "zip" : "xml");
        return row;
    }

    byte[] json() {
        return JSON.writeValueAsBytes(Map.of("files", rows));
    }

    byte[] xml() {
        var xml = new Xml();
        xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        xml.element("data", () -> xml.element("files", () -> rows.forEach(row -> xml.element("file", () -> row.forEach(xml::leaf)))));
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
