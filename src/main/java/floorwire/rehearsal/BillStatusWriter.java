package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Congress;
import floorwire.congress.Subjects;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/**
 * Writes BILLSTATUS XML 3.0.0 from a measure's state, in the layout of 2025-26. It shares nothing with the parser: where both are
 * wrong alike, only captured files can tell.
 *
 * <p>A facet of which nothing is known has no element at all, as upstream; a related measure's latest action is left out.
 */
public final class BillStatusWriter {
    private final Bill bill;
    private final Xml xml = new Xml();
    private final PeopleXml people = new PeopleXml(xml);
    private final ActionsXml actions = new ActionsXml(xml);
    private final String updated;
    private final boolean plain;

    private BillStatusWriter(Publication publication, boolean plain) {
        this.plain = plain;
        this.bill = publication.bill();
        this.updated = publication.at().toString();
    }

    /** The file's bytes, in UTF-8. */
    public static byte[] write(Publication publication) {
        return new BillStatusWriter(publication, false).file().getBytes(StandardCharsets.UTF_8);
    }

    /** The same with the older style of HTML: as CDATA, not escaped inside an element {@code cdata}. */
    static byte[] plain(Publication publication) {
        return new BillStatusWriter(publication, true).file().getBytes(StandardCharsets.UTF_8);
    }

    /** A number reserved for the leadership, as such files were left in schema 1.0.0: other names, and no sponsor (feeds.md 4.2). */
    static byte[] reserved(Publication publication) {
        var xml = new Xml();
        BillId id = publication.bill().id();
        xml.line("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>");
        xml.element("billStatus", () -> xml.element("bill", () -> {
            xml.leaf("version", "1.0.0").leaf("billNumber", id.number()).leaf("billType", id.type()).leaf("congress", id.congress());
            xml.leaf("updateDate", publication.at()).leaf("title", "Reserved for the Leadership.");
            xml.empty("actions");
        }));
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String file() {
        xml.line("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>");
        xml.element("billStatus", () -> {
            xml.leaf("version", "3.0.0");
            xml.element("bill", this::bill);
            xml.element("dublinCore xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", () -> {
                xml.leaf("dc:format", "text/xml");
                xml.leaf("dc:language", "EN");
            });
        });
        return xml.toString();
    }

    private void bill() {
        head();
        group("committees", bill.committees(), this::committee);
        if (!bill.detail().reports().isEmpty()) {
            xml.element("committeeReports", () -> bill.detail().reports()
                    .forEach(report -> xml.element("committeeReport", () -> xml.leaf("citation", report))));
        }
        group("relatedBills", bill.relatedBills(), related -> {
            xml.leaf("title", related.title());
            xml.leaf("congress", related.id().congress()).leaf("number", related.id().number()).leaf("type", related.id().type());
            items("relationshipDetails", related.relationships(),
                    relationship -> xml.leaf("type", relationship.type()).leaf("identifiedBy", relationship.identifiedBy()));
        });
        xml.element("actions", () -> bill.actions().forEach(actions::item));
        if (!bill.amendments().isEmpty()) {
            var amendments = new AmendmentsXml(xml, people, actions);
            xml.element("amendments", () -> bill.amendments().forEach(amendment -> amendments.amendment(amendment, bill, updated)));
        }
        group("sponsors", bill.detail().sponsors(),
                sponsor -> people.member(sponsor, () -> xml.leaf("isByRequest", bill.detail().byRequest() ? "Y" : "N")));
        group("cosponsors", bill.cosponsors(), people::cosponsor);
        group("laws", bill.laws(), law -> xml.leaf("type", law.type()).leaf("number", law.number()));
        if (!bill.subjects().equals(Subjects.NONE)) {
            subjects();
        }
        if (!bill.summaries().isEmpty()) {
            xml.element("summaries", () -> bill.summaries().forEach(summary -> xml.element("summary", () -> {
                xml.leaf("versionCode", summary.versionCode()).leaf("actionDate", summary.actionDate());
                xml.leaf("actionDesc", summary.actionDescription()).leaf("updateDate", summary.updated());
                if (plain) {
                    xml.line("<text><![CDATA[" + summary.html() + "]]></text>");
                } else {
                    xml.element("cdata", () -> xml.leaf("text", summary.html()));
                }
            })));
        }
        xml.leaf("title", bill.detail().title());
        group("titles", bill.titles(), this::title);
        group("textVersions", bill.texts(), this::text);
        LatestAction.of(bill).ifPresent(latest -> xml.element("latestAction", () -> {
            xml.leaf("actionDate", latest.date()).leaf("text", latest.text());
            xml.leaf("actionTime", latest.time().map(ActionsXml.TIME::format));
        }));
    }

    private void head() {
        boolean house = bill.id().type().origin() == Chamber.HOUSE;
        xml.leaf("number", bill.id().number()).leaf("updateDate", updated).leaf("updateDateIncludingText", updated);
        xml.leaf("originChamber", house ? "House" : "Senate").leaf("originChamberCode", house ? "H" : "S");
        xml.leaf("type", bill.id().type()).leaf("introducedDate", bill.detail().introduced());
        xml.leaf("congress", bill.id().congress()).leaf("legislationUrl", bill.id().url());
        if (plain) {
            xml.empty("cdata");
        }
        if (bill.detail().constitutionalAuthority().isPresent()) {
            xml.element("cdata",
                    () -> xml.leaf("constitutionalAuthorityStatementText", bill.detail().constitutionalAuthority()));
        }
    }

    private void committee(CommitteeReferral referral) {
        xml.leaf("systemCode", referral.committee().systemCode()).leaf("name", referral.committee().name());
        xml.leaf("chamber", referral.chamber()).leaf("type", referral.type());
        items("activities", referral.activities(), activity -> xml.leaf("name", activity.name()).leaf("date", activity.at()));
    }

    private void subjects() {
        Optional<String> area = bill.subjects().policyArea();
        area.ifPresent(name -> xml.element("policyArea", () -> xml.leaf("name", name)));
        xml.element("subjects", () -> {
            if (bill.subjects().terms().isEmpty()) {
                xml.empty("legislativeSubjects");
            } else {
                items("legislativeSubjects", bill.subjects().terms(), term -> xml.leaf("name", term));
            }
            area.ifPresent(name -> xml.element("policyArea", () -> xml.leaf("name", name)));
        });
    }

    private void title(Title title) {
        xml.leaf("titleType", title.type()).leaf("title", title.text());
        title.chamber().ifPresent(chamber -> xml.leaf("chamberCode", chamber == Chamber.HOUSE ? "H" : "S").leaf("chamberName",
                chamber == Chamber.HOUSE ? "House" : "Senate"));
        title.versionCode().ifPresent(
                code -> xml.leaf("billTextVersionName", VersionNames.of(code)).leaf("billTextVersionCode", code.toUpperCase(Locale.ROOT)));
    }

    private void text(TextVersion text) {
        xml.leaf("type", text.type()).leaf("date", text.date().map(BillStatusWriter::midnight));
        items("formats", text.urls(), url -> xml.leaf("url", url));
    }

    /** Dates of texts and amendments stand as Eastern midnight in UTC. */
    static String midnight(LocalDate date) {
        return DateTimeFormatter.ISO_INSTANT.format(date.atStartOfDay(Congress.WASHINGTON).withZoneSameInstant(ZoneOffset.UTC));
    }

    private <T> void group(String name, List<T> things, java.util.function.Consumer<T> item) {
        if (!things.isEmpty()) {
            items(name, things, item);
        }
    }

    private <T> void items(String name, List<T> things, java.util.function.Consumer<T> item) {
        xml.element(name, () -> things.forEach(thing -> xml.element("item", () -> item.accept(thing))));
    }
}
