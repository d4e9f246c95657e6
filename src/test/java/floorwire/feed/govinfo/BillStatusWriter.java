package floorwire.feed.govinfo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Committee;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Congress;
import floorwire.congress.Cosponsor;
import floorwire.congress.Member;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/** Writes a bill in one of the captured layouts, apart from the parser. */
final class BillStatusWriter {
    /** The two ways in which captured 3.0.0 files write texts with markup, and the older one for the number. */
    enum Layout {
        CDATA_SECTION,
        CDATA_ELEMENT,
        RESERVED_1_0_0
    }

    private final StringBuilder xml = new StringBuilder();
    private final Layout layout;

    private BillStatusWriter(Layout layout) {
        this.layout = layout;
    }

    static String write(Bill bill, Instant updated, Layout layout) {
        var writer = new BillStatusWriter(layout);
        writer.document(bill, updated);
        return writer.xml.toString();
    }

    private void document(Bill bill, Instant updated) {
        boolean old = layout == Layout.RESERVED_1_0_0;
        xml.append("\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<billStatus>");
        in("bill", () -> {
            leaf("congress", bill.id().congress());
            leaf(old ? "billType" : "type", bill.id().type());
            leaf(old ? "billNumber" : "number", bill.id().number());
            leaf("updateDate", updated);
            leaf("title", bill.detail().title());
            bill.detail().introduced().ifPresent(day -> leaf("introducedDate", day));
            bill.detail().constitutionalAuthority().ifPresent(text -> markup("constitutionalAuthorityStatementText", text));
            in("sponsors", () -> bill.detail().sponsors()
                    .forEach(member -> item(() -> member(member, () -> leaf("isByRequest", bill.detail().byRequest() ? "Y" : "N")))));
            in("committeeReports", () -> bill.detail().reports().forEach(text -> in("committeeReport", () -> leaf("citation", text))));
            in("notes", () -> bill.detail().notes().forEach(text -> item(() -> markup("text", text))));
            in("actions", () -> actions(bill.actions()));
            in("cosponsors", () -> cosponsors(bill.cosponsors()));
            in("titles", () -> bill.titles().forEach(this::title));
            in("subjects", () -> {
                in("legislativeSubjects", () -> bill.subjects().terms().forEach(term -> item(() -> leaf("name", term))));
                bill.subjects().policyArea().ifPresent(area -> in("policyArea", () -> leaf("name", area)));
            });
            in("summaries", () -> bill.summaries().forEach(this::summary));
            in("textVersions", () -> {
                bill.texts().forEach(this::text);
                item(() -> in("formats", () -> {}));
            });
            in("committees", () -> bill.committees().forEach(this::referral));
            in("relatedBills", () -> bill.relatedBills().forEach(this::related));
            in("laws", () -> bill.laws().forEach(law -> item(() -> {
                leaf("type", law.type());
                leaf("number", law.number());
            })));
            in("amendments", () -> bill.amendments().forEach(amendment -> in("amendment", () -> amendment(amendment))));
        });
        xml.append("</billStatus>");
    }

    private void actions(List<Action> actions) {
        actions.forEach(action -> item(() -> {
            leaf("actionDate", action.date());
            action.time().ifPresent(time -> leaf("actionTime", time + (time.getSecond() == 0 ? ":00" : "")));
            leaf("text", action.text());
            leaf("type", action.type());
            action.code().ifPresent(code -> leaf("actionCode", code));
            if (action.source() != SourceSystem.UNKNOWN) {
                in("sourceSystem", () -> leaf("name", switch (action.source()) {
                    case SENATE -> "Senate";
                    case HOUSE_COMMITTEE -> "House committee actions";
                    case HOUSE_FLOOR -> "House floor actions";
                    case LIBRARY -> "Library of Congress";
                    case UNKNOWN -> "";
                }));
            }
            in("committees", () -> action.committees().forEach(committee -> item(() -> committee(committee))));
            in("recordedVotes", () -> action.rollCalls().forEach(this::rollCall));
            action.calendar().ifPresent(calendar -> in("calendarNumber", () -> leaf("calendar", calendar)));
        }));
    }

    private void rollCall(RollCallRef roll) {
        in("recordedVote", () -> {
            leaf("rollNumber", roll.roll());
            leaf("chamber", roll.chamber().label());
            leaf("congress", roll.congress());
            leaf("sessionNumber", roll.session());
            roll.at().ifPresent(at -> leaf("date", at));
            roll.url().ifPresent(url -> leaf("url", url));
        });
    }

    private void cosponsors(List<Cosponsor> cosponsors) {
        cosponsors.forEach(cosponsor -> item(() -> member(cosponsor.member(), () -> {
            leaf("sponsorshipDate", cosponsor.since());
            leaf("isOriginalCosponsor", cosponsor.original() ? "True" : "False");
            leaf("sponsorshipWithdrawnDate", cosponsor.withdrawn().map(Object::toString).orElse(""));
        })));
    }

    private void member(Member member, Runnable more) {
        leaf("bioguideId", member.bioguideId());
        leaf("fullName", member.fullName());
        leaf("firstName", member.firstName());
        member.middleName().ifPresent(name -> leaf("middleName", name));
        leaf("lastName", member.lastName());
        leaf("party", member.party());
        leaf("state", member.state());
        member.district().ifPresent(district -> leaf("district", district));
        more.run();
    }

    private void title(Title title) {
        item(() -> {
            leaf("titleType", title.type());
            leaf("title", title.text());
            title.chamber().ifPresent(chamber -> leaf("chamberCode", chamber.code()));
            title.versionCode().ifPresent(code -> leaf("billTextVersionCode", code));
        });
    }

    private void summary(Summary summary) {
        in("summary", () -> {
            leaf("versionCode", summary.versionCode());
            leaf("actionDesc", summary.actionDescription());
            summary.actionDate().ifPresent(day -> leaf("actionDate", day));
            summary.updated().ifPresent(at -> leaf("updateDate", at));
            markup("text", summary.html());
        });
    }

    private void text(TextVersion text) {
        item(() -> {
            leaf("type", text.type());
            leaf("date", midnight(text.date()));
            in("formats", () -> text.urls().forEach(url -> item(() -> leaf("url", url))));
        });
    }

    private void referral(CommitteeReferral referral) {
        item(() -> {
            committee(referral.committee());
            leaf("chamber", referral.chamber());
            leaf("type", referral.type());
            activities(referral.activities());
            in("subcommittees", () -> referral.subcommittees().forEach(sub -> item(() -> {
                committee(sub.committee());
                activities(sub.activities());
            })));
        });
    }

    private void activities(List<CommitteeReferral.Activity> activities) {
        in("activities", () -> activities.forEach(activity -> item(() -> {
            leaf("name", activity.name());
            leaf("date", activity.at());
        })));
    }

    private void committee(Committee committee) {
        leaf("systemCode", committee.systemCode());
        leaf("name", committee.name());
    }

    private void related(RelatedBill related) {
        item(() -> {
            billId(related.id());
            leaf("title", related.title());
            in("relationshipDetails", () -> related.relationships().forEach(relationship -> item(() -> {
                leaf("type", relationship.type());
                leaf("identifiedBy", relationship.identifiedBy());
            })));
        });
    }

    private void amendment(Amendment amendment) {
        for (int twice = 0; twice < 2; twice++) {
            leaf("congress", amendment.id().congress());
            leaf("type", amendment.id().type());
            leaf("number", amendment.id().number());
            amendment.purpose().ifPresent(purpose -> leaf("purpose", purpose));
        }
        amendment.description().ifPresent(description -> leaf("description", description));
        amendment.chamber().ifPresent(chamber -> leaf("chamber", switch (chamber) {
            case HOUSE -> "House of Representatives";
            case SENATE -> "Senate";
        }));
        in("sponsors", () -> {
            amendment.sponsors().forEach(member -> item(() -> member(member, () -> {})));
            amendment.committees().forEach(name -> item(() -> leaf("name", name)));
        });
        in("cosponsors", () -> cosponsors(amendment.cosponsors()));
        leaf("submittedDate", midnight(amendment.submitted()));
        leaf("proposedDate", midnight(amendment.proposed()));
        amendment.amends().ifPresent(id -> in("amendedAmendment", () -> {
            leaf("congress", id.congress());
            leaf("type", id.type());
            leaf("number", id.number());
        }));
        amendment.amendedBill().ifPresent(id -> in("amendedBill", () -> billId(id)));
        in("actions", () -> in("actions", () -> actions(amendment.actions())));
    }

    private void billId(BillId id) {
        leaf("congress", id.congress());
        leaf("type", id.type());
        leaf("number", id.number());
    }

    private static String midnight(Optional<LocalDate> day) {
        return day.map(date -> date.atStartOfDay(Congress.WASHINGTON).toInstant().toString()).orElse("");
    }

    private void item(Runnable children) {
        in("item", children);
    }

    private void in(String element, Runnable children) {
        xml.append("\n<").append(element).append('>');
        children.run();
        xml.append("</").append(element).append('>');
    }

    private void leaf(String element, Object text) {
        xml.append('<').append(element).append('>').append(escaped(text.toString())).append("</").append(element).append('>');
    }

    private void markup(String element, String text) {
        if (layout == Layout.CDATA_ELEMENT) {
            in("cdata", () -> leaf(element, text));
        } else {
            xml.append('<').append(element).append("><![CDATA[").append(text.replace("]]>", "]]]]><![CDATA[>")).append("]]></")
                    .append(element).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }
}
