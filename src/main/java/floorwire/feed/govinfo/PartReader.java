package floorwire.feed.govinfo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Chamber;
import floorwire.congress.Detail.CostEstimate;
import floorwire.congress.Law;
import floorwire.congress.RelatedBill;
import floorwire.congress.RelatedBill.Relationship;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/** Reads the smaller lists of a bill: titles, summaries, text versions, related bills, laws, estimates, reports, notes. */
final class PartReader {

    private PartReader() {}

    static void titles(BillStatusXml xml, List<Title> titles) {
        while (item(xml, "item")) {
            String type = "";
            String text = "";
            Optional<Chamber> chamber = Optional.empty();
            Optional<String> version = Optional.empty();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "titleType" -> type = xml.text(type);
                    case "title" -> text = xml.text(text);
                    case "chamberCode" -> chamber = Chamber.parse(xml.text());
                    case "billTextVersionCode" -> version = xml.textIfAny();
                    case "billTextVersionName" -> xml.skip(NotKept.VERSION_NAME);
                    case "chamberName" -> xml.skip(NotKept.CHAMBER_NAME);
                    case "titleTypeCode" -> xml.skip(NotKept.TITLE_TYPE_CODE);
                    case "updateDate" -> xml.skip(NotKept.PART_UPDATED);
                    case "parentTitleType" -> xml.expectEmpty();
                    default -> xml.unread();
                }
            }
            titles.add(new Title(type, text, chamber, version));
        }
    }

    static void summaries(BillStatusXml xml, List<Summary> summaries) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "summary", "item" -> summaries.add(summary(xml));
                case "billSummaries" -> summaries(xml, summaries);
                default -> xml.unread();
            }
        }
    }

    private static Summary summary(BillStatusXml xml) {
        String code = "";
        String description = "";
        Optional<LocalDate> date = Optional.empty();
        String html = "";
        Optional<Instant> updated = Optional.empty();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "versionCode" -> code = xml.text(code);
                case "actionDesc" -> description = xml.text(description);
                case "actionDate" -> date = xml.date();
                case "text" -> html = xml.text(html);
                case "updateDate" -> updated = xml.instant();
                default -> xml.unread();
            }
        }
        return new Summary(code, description, date, html, updated);
    }

    /** Most files of the 117th end with an empty item: one without type and address is no version. */
    static void texts(BillStatusXml xml, List<TextVersion> texts) {
        while (item(xml, "item")) {
            String type = "";
            Optional<LocalDate> date = Optional.empty();
            var urls = new ArrayList<String>(1);
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "type" -> type = xml.text(type);
                    case "date" -> date = xml.day();
                    case "formats" -> formats(xml, urls);
                    default -> xml.unread();
                }
            }
            if (!type.isEmpty() || !urls.isEmpty()) {
                texts.add(new TextVersion(type, date, List.copyOf(urls)));
            }
        }
    }

    private static void formats(BillStatusXml xml, List<String> urls) {
        while (item(xml, "item")) {
            while (xml.nextChild()) {
                if (xml.name().equals("url")) {
                    xml.textIfAny().ifPresent(urls::add);
                } else {
                    xml.unread();
                }
            }
        }
    }

    static void relatedBills(BillStatusXml xml, List<RelatedBill> related) {
        while (item(xml, "item")) {
            String congress = "";
            String type = "";
            String number = "";
            String title = "";
            var relationships = new ArrayList<Relationship>(1);
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "congress" -> congress = xml.text(congress);
                    case "type" -> type = xml.text(type);
                    case "number" -> number = xml.text(number);
                    case "title" -> title = xml.text(title);
                    case "relationshipDetails" -> relationships(xml, relationships);
                    case "latestAction" -> xml.skip(NotKept.RELATED_LATEST_ACTION);
                    default -> xml.unread();
                }
            }
            related.add(new RelatedBill(xml.billId(congress, type, number), title, List.copyOf(relationships)));
        }
    }

    private static void relationships(BillStatusXml xml, List<Relationship> relationships) {
        while (item(xml, "item")) {
            String type = "";
            String identifiedBy = "";
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "type" -> type = xml.text(type);
                    case "identifiedBy" -> identifiedBy = xml.text(identifiedBy);
                    default -> xml.unread();
                }
            }
            relationships.add(new Relationship(type, identifiedBy));
        }
    }

    static void laws(BillStatusXml xml, List<Law> laws) {
        while (item(xml, "item")) {
            String type = "";
            String number = "";
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "type" -> type = xml.text(type);
                    case "number" -> number = xml.text(number);
                    default -> xml.unread();
                }
            }
            if (!number.isEmpty()) {
                laws.add(new Law(type, number));
            }
        }
    }

    static void costEstimates(BillStatusXml xml, List<CostEstimate> estimates) {
        while (item(xml, "item")) {
            String title = "";
            Optional<Instant> published = Optional.empty();
            String url = "";
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "title" -> title = xml.text(title);
                    case "pubDate" -> published = xml.instant();
                    case "url" -> url = xml.text(url);
                    default -> xml.unread();
                }
            }
            estimates.add(new CostEstimate(title, published, url));
        }
    }

    /** A list whose items hold one text each: {@code committeeReports/committeeReport/citation}, {@code notes/item/text}, subjects' names. */
    static void texts(BillStatusXml xml, String item, String leaf, List<String> texts) {
        while (item(xml, item)) {
            while (xml.nextChild()) {
                if (xml.name().equals(leaf)) {
                    xml.textIfAny().ifPresent(texts::add);
                } else if (xml.name().equals("updateDate")) {
                    xml.skip(NotKept.PART_UPDATED);
                } else {
                    xml.unread();
                }
            }
        }
    }

    /** Moves to the next item of a list, reporting whatever else stands between. */
    private static boolean item(BillStatusXml xml, String name) {
        while (xml.nextChild()) {
            if (xml.name().equals(name)) {
                return true;
            }
            xml.unread();
        }
        return false;
    }
}
