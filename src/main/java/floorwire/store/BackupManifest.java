package floorwire.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup says of itself, in {@code manifest.json} (decision 20).
 *
 * @param schema  of the database it was taken from
 * @param program the version of the program that took it
 * @param at      when the snapshot was taken
 */
record BackupManifest(int schema, String program, Instant at, List<Table> tables) {

    static final String ENTRY = "manifest.json";
    static final String FORMAT = "floorwire-backup";
    static final int VERSION = 1;

    /**
     * One table, kept in {@code NAME.jsonl}: a JSON object for each row, each ended by a line feed.
     *
     * @param bytes  of the unzipped file
     * @param sha256 of the unzipped file, in hex
     */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return name + ".jsonl";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] json() {
        ObjectNode json = WordJson.MAPPER.createObjectNode();
        json.put("format", FORMAT).put("formatVersion", VERSION).put("schema", schema).put("program", program).put("at", at.toString());
        var list = json.putArray("tables");
        for (Table table : tables) {
            ObjectNode one = list.addObject();
            one.put("name", table.name());
            table.columns().forEach(one.putArray("columns")::add);
            one.put("rows", table.rows()).put("bytes", table.bytes()).put("sha256", table.sha256());
        }
        return WordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** @throws StoreException when this is no manifest, or a newer one than we read; the message says what is wrong and names no file */
    static BackupManifest read(byte[] bytes) {
        try {
            JsonNode json = WordJson.MAPPER.readTree(bytes);
            if (!json.path("format").asString("").equals(FORMAT)) {
                throw new StoreException("is no backup of Floorwire's");
            }
            if (json.path("formatVersion").asInt(0) > VERSION || json.path("schema").asInt(0) > Schema.CURRENT) {
                throw new StoreException("was made by a newer Floorwire (" + json.path("program").asString("?") + ", format "
                        + json.path("formatVersion").asInt(0) + ", schema " + json.path("schema").asInt(0) + "; this one knows " + VERSION
                        + " and " + Schema.CURRENT + "): restore it with that one");
            }
            return read(json);
        } catch (JacksonException | DateTimeException | ArithmeticException e) {
            throw new StoreException("has a manifest that cannot be read: it is damaged", e);
        }
    }

    private static BackupManifest read(JsonNode json) {
        List<Table> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode one : json.path("tables")) {
            List<String> columns = new ArrayList<>();
            one.path("columns").forEach(column -> columns.add(column.asString()));
            Table table = new Table(one.path("name").asString(), List.copyOf(columns), one.path("rows").asLong(-1),
                    one.path("bytes").asLong(-1), one.path("sha256").asString());
            if (table.rows() < 0 || table.bytes() < 0 || columns.isEmpty() || !names.add(table.name())) {
                throw new StoreException("has a manifest that does not make sense of table " + table.name() + ": it is damaged");
            }
            tables.add(table);
        }
        int schema = json.path("schema").asInt(0);
        if (schema < 1 || json.path("formatVersion").asInt(0) < 1 || tables.isEmpty()) {
            throw new StoreException("has a manifest without tables, schema or version: it is damaged");
        }
        return new BackupManifest(schema, json.path("program").asString(""), Instant.parse(json.path("at").asString("")),
                List.copyOf(tables));
    }
}
