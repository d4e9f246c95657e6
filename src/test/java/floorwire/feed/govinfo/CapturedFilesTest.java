package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

import floorwire.congress.Bill;

/** The proof of "no lost fact": over every captured file, nothing is unread, and what was read is counted against the bare elements. */
class CapturedFilesTest {
    @Test
    void every_captured_file_parses_and_no_element_is_neither_read_nor_on_the_list_of_those_not_kept() throws IOException {
        var unread = new TreeMap<String, Integer>();
        var failed = new TreeMap<String, String>();
        int[] files = {0};
        var parser = new BillStatusParser(path -> unread.merge(path, 1, Integer::sum));
        CapturedFiles.forEach((name, bytes) -> {
            files[0]++;
            try {
                parser.parse(bytes);
            } catch (BillStatusException e) {
                failed.put(name, String.valueOf(e.getMessage()));
            }
        });
        assertThat(failed).isEmpty();
        assertThat(unread).isEmpty();
        assertThat(files[0]).isGreaterThan(5_000);
    }

    @Test
    void what_was_read_is_as_many_as_the_elements_that_hold_it() throws IOException {
        var elements = new TreeMap<String, Integer>();
        var read = new TreeMap<String, Integer>();
        var parser = new BillStatusParser();
        CapturedFiles.forEach((name, bytes) -> {
            countElements(bytes, elements);
            countFacts(parser.parse(bytes).bill(), read);
        });
        elements.keySet().retainAll(read.keySet());
        assertThat(elements).hasSizeGreaterThan(20);
        assertThat(read).isEqualTo(elements);
    }

    private static void countFacts(Bill bill, Map<String, Integer> read) {
        String top = "billStatus/bill/";
        add(read, top + "actions/item", bill.actions().size());
        add(read, top + "actions/item/actionCode", bill.actions().stream().filter(action -> action.code().isPresent()).count());
        add(read, top + "actions/item/actionTime", bill.actions().stream().filter(action -> action.time().isPresent()).count());
        add(read, top + "actions/item/text", bill.actions().stream().filter(action -> !action.text().isEmpty()).count());
        add(read, top + "actions/item/committees/item", bill.actions().stream().mapToLong(action -> action.committees().size()).sum());
        add(read, top + "actions/item/recordedVotes/recordedVote", bill.actions().stream().mapToLong(a -> a.rollCalls().size()).sum());
        add(read, top + "actions/item/calendarNumber/calendar", bill.actions().stream().filter(a -> a.calendar().isPresent()).count());
        add(read, top + "cosponsors/item", bill.cosponsors().size());
        add(read, top + "titles/item", bill.titles().size());
        add(read, top + "summaries/summary", bill.summaries().size());
        add(read, top + "subjects/legislativeSubjects/item", bill.subjects().terms().size());
        add(read, top + "subjects/policyArea/name", bill.subjects().policyArea().isPresent() ? 1 : 0);
        add(read, top + "relatedBills/item", bill.relatedBills().size());
        add(read, top + "relatedBills/item/relationshipDetails/item",
                bill.relatedBills().stream().mapToLong(related -> related.relationships().size()).sum());
        add(read, top + "laws/item", bill.laws().size());
        add(read, top + "committees/item", bill.committees().size());
        add(read, top + "committees/item/activities/item", bill.committees().stream().mapToLong(c -> c.activities().size()).sum());
        add(read, top + "committees/item/subcommittees/item", bill.committees().stream().mapToLong(c -> c.subcommittees().size()).sum());
        add(read, top + "committeeReports/committeeReport", bill.detail().reports().size());
        add(read, top + "cboCostEstimates/item", bill.detail().costEstimates().size());
        add(read, top + "notes/item", bill.detail().notes().size());
        add(read, top + "sponsors/item", bill.detail().sponsors().size());
        add(read, top + "introducedDate", bill.detail().introduced().isPresent() ? 1 : 0);
        add(read, top + "textVersions/item/type", bill.texts().size());
        add(read, top + "textVersions/item/date", bill.texts().stream().filter(text -> text.date().isPresent()).count());
        add(read, top + "textVersions/item/formats/item", bill.texts().stream().mapToLong(text -> text.urls().size()).sum());
        String amendment = top + "amendments/amendment";
        add(read, amendment, bill.amendments().size());
        add(read, amendment + "/actions/actions/item", bill.amendments().stream().mapToLong(a -> a.actions().size()).sum());
        add(read, amendment + "/cosponsors/item", bill.amendments().stream().mapToLong(a -> a.cosponsors().size()).sum());
        add(read, amendment + "/sponsors/item",
                bill.amendments().stream().mapToLong(a -> a.sponsors().size() + a.committees().size()).sum());
        add(read, amendment + "/amendedBill", bill.amendments().stream().filter(a -> a.amendedBill().isPresent()).count());
        add(read, amendment + "/amendedAmendment/number", bill.amendments().stream().filter(a -> a.amends().isPresent()).count());
        add(read, amendment + "/submittedDate", bill.amendments().stream().filter(a -> a.submitted().isPresent()).count());
        add(read, amendment + "/proposedDate", bill.amendments().stream().filter(a -> a.proposed().isPresent()).count());
    }

    private static void add(Map<String, Integer> read, String path, long count) {
        read.merge(path, (int) count, Integer::sum);
    }

    /** Elements by path; of leaves only those that hold text. Written apart from the parser, on purpose. */
    private static void countElements(byte[] bytes, Map<String, Integer> counts) {
        var ofThisFile = new HashMap<String, Integer>();
        try {
            var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            String path = "";
            boolean leaf = false;
            var text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        path = path.isEmpty() ? reader.getLocalName() : path + "/" + reader.getLocalName();
                        leaf = true;
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (!leaf || !text.toString().isBlank()) {
                            ofThisFile.merge(path, 1, Integer::sum);
                        }
                        leaf = false;
                        path = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
                    }
                    default -> {
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
        ofThisFile.forEach((path, count) -> counts.merge(path, count, Integer::sum));
    }
}
