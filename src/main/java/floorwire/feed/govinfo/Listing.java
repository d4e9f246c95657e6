package floorwire.feed.govinfo;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/**
 * GovInfo's list of a folder: {@code /bulkdata/json/BILLSTATUS/119/s} or the same under {@code xml}. Of each entry only the name and
 * the printed time are used; addresses are made by us, never taken from it.
 */
record Listing(List<Entry> entries) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm", Locale.ENGLISH);

    /** @param listed the time as printed, {@code 18-Sep-2026 20:26}: Greenwich, to the minute */
    record Entry(BillId id, Optional<String> listed) {
        /** The end of the printed minute, if it can be read. */
        Optional<Instant> moved() {
            try {
                return listed.map(text -> LocalDateTime.parse(text, PRINTED).plusMinutes(1).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** @throws BillStatusException if it is no such list */
    static Listing ofJson(byte[] bytes, int congress, BillType type) {
        JsonNode files;
        try {
            files = JSON.readTree(bytes).path("files");
        } catch (JacksonException e) {
            throw new BillStatusException("not a JSON listing", e);
        }
        if (!files.isArray()) {
            throw new BillStatusException("not a JSON listing: no list of files in it");
        }
        var entries = new ArrayList<Entry>();
        for (JsonNode file : files) {
            add(entries, congress, type, file.path("name").asString(""), file.path("formattedLastModifiedTime").asString(""));
        }
        return sorted(entries);
    }

    /** @throws BillStatusException if it is no such list */
    static Listing ofXml(byte[] bytes, int congress, BillType type) {
        var entries = new ArrayList<Entry>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean inFile = false;
            boolean any = false;
            String name = "";
            String time = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "file" -> {
                            inFile = true;
                            any = true;
                            name = "";
                            time = "";
                        }
                        case "name", "justFileName" -> name = inFile ? reader.getElementText() : name;
                        case "formattedLastModifiedTime" -> time = inFile ? reader.getElementText() : time;
                        default -> {
                        }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("file")) {
                    inFile = false;
                    add(entries, congress, type, name, time);
                }
            }
            if (!any) {
                throw new BillStatusException("not an XML listing: no file in it");
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof BillStatusException known ? known : new BillStatusException("not an XML listing", e);
        }
        return sorted(entries);
    }

    /** Zips, folders and files of another folder are none of ours. */
    private static void add(List<Entry> entries, int congress, BillType type, String name, String time) {
        String start = "BILLSTATUS-" + congress + type.path();
        if (!name.startsWith(start) || !name.endsWith(".xml")) {
            return;
        }
        String number = name.substring(start.length(), name.length() - ".xml".length());
        BillId.parse(type.path() + number + "-" + congress)
                .ifPresent(id -> entries.add(new Entry(id, time.isBlank() ? Optional.empty() : Optional.of(time.strip()))));
    }

    private static Listing sorted(List<Entry> entries) {
        entries.sort(Comparator.comparing(Entry::id));
        return new Listing(List.copyOf(entries));
    }
}
