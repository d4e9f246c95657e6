package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Law;
import floorwire.congress.RelatedBill;
import floorwire.congress.Subjects;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/**
 * One measure's way through a scenario. Each publication adds to what stood before: acts, cosponsors, texts, related measures,
 * amendments are added; titles, subjects, committees are given anew as a whole; what {@code withdrawn} names is taken away.
 */
final class Story {
    private final Names names;
    private final ActReader acts;
    private final String official;
    private Bill bill;

    Story(Names names, BillId id, Detail detail) {
        this.official = detail.title();
        this.names = names;
        this.acts = new ActReader(names, id);
        Bill unknown = Bill.unknown(id);
        this.bill = new Bill(id, detail, unknown.actions(), unknown.cosponsors(), unknown.titles(), unknown.subjects(),
                unknown.summaries(), unknown.texts(), unknown.committees(), unknown.relatedBills(), unknown.laws(), unknown.amendments());
    }

    Publication tell(Yaml yaml) {
        yaml.only("at", "display", "short-titles", "titles", "version", "acts", "withdrawn", "cosponsors", "original-cosponsors", "texts",
                "related",
                "subjects",
                "policy-area", "summaries", "committees", "reports", "law", "amendments");
        Instant at = yaml.at("at").as(Instant::parse);
        bill = new Bill(bill.id(), detail(yaml), actions(bill.actions(), yaml), cosponsors(yaml), titles(yaml), subjects(yaml),
                more(bill.summaries(), yaml, "summaries", summary -> summary(summary, at)), more(bill.texts(), yaml, "texts", Story::text),
                committees(yaml), more(bill.relatedBills(), yaml, "related", Story::related), laws(yaml), amendments(yaml));
        return new Publication(at, bill);
    }

    private Detail detail(Yaml yaml) {
        Detail before = bill.detail();
        var reports = new ArrayList<String>(before.reports());
        reports.addAll(yaml.texts("reports"));
        return new Detail(yaml.optional("display").orElse(before.title()), before.introduced(), before.sponsors(), before.byRequest(),
                List.copyOf(reports), before.costEstimates(), before.notes(), before.constitutionalAuthority());
    }

    /** The scenario tells acts as they happened; the source lists the newest first. */
    private List<Action> actions(List<Action> before, Yaml yaml) {
        var list = new ArrayList<Action>(before);
        for (Yaml gone : yaml.items("withdrawn")) {
            for (Action item : acts.items(gone)) {
                if (!list.remove(item)) {
                    throw gone.error("nothing like it was published, so it cannot be withdrawn");
                }
            }
        }
        yaml.items("acts").forEach(act -> list.addAll(0, acts.items(act)));
        return List.copyOf(list);
    }

    private List<Cosponsor> cosponsors(Yaml yaml) {
        var list = new ArrayList<Cosponsor>(bill.cosponsors());
        Optional<LocalDate> introduced = bill.detail().introduced();
        yaml.items("original-cosponsors").forEach(id -> list.add(new Cosponsor(id.as(names::member),
                introduced.orElseThrow(() -> id.error("a measure without a date of introduction has no original cosponsor")), true,
                Optional.empty())));
        yaml.entries("cosponsors").forEach(
                (id, since) -> list.add(new Cosponsor(names.member(id), since.as(LocalDate::parse), false, Optional.empty())));
        return List.copyOf(list);
    }

    /** The display title, the short titles, the official one; with the text version that bears them once the text is there. */
    private List<Title> titles(Yaml yaml) {
        if (!bill.titles().isEmpty() && !yaml.has("display") && !yaml.has("short-titles") && !yaml.has("titles")) {
            return bill.titles();
        }
        Optional<String> version = yaml.optional("version");
        var list = new ArrayList<Title>();
        list.add(new Title("Display Title", yaml.optional("display").orElse(bill.detail().title()), Optional.empty(), Optional.empty()));
        yaml.items("titles").forEach(title -> {
            title.only("type", "text");
            list.add(new Title(title.text("type"), title.text("text"), Optional.empty(), Optional.empty()));
        });
        yaml.texts("short-titles").forEach(text -> list.add(new Title("Short Title(s) as Introduced", text, Optional.empty(), version)));
        list.add(new Title("Official Title as Introduced", official, Optional.empty(), version));
        return List.copyOf(list);
    }

    private Subjects subjects(Yaml yaml) {
        Subjects before = bill.subjects();
        return new Subjects(yaml.optional("policy-area").or(before::policyArea),
                yaml.has("subjects") ? yaml.texts("subjects") : before.terms());
    }

    private static Summary summary(Yaml yaml, Instant at) {
        yaml.only("version", "action", "on", "html");
        return new Summary(yaml.text("version"), yaml.text("action"), yaml.optional("on", LocalDate::parse), yaml.text("html"),
                Optional.of(at));
    }

    private static TextVersion text(Yaml yaml) {
        yaml.only("type", "on", "package");
        String name = yaml.text("package");
        return new TextVersion(yaml.text("type"), yaml.optional("on", LocalDate::parse),
                List.of("https://www.govinfo.gov/content/pkg/" + name + "/xml/" + name + ".xml"));
    }

    private List<CommitteeReferral> committees(Yaml yaml) {
        if (!yaml.has("committees")) {
            return bill.committees();
        }
        return yaml.items("committees").stream().map(item -> {
            item.only("committee", "activities");
            Committee committee = item.at("committee").as(names::committee);
            var activities = item.items("activities").stream().map(activity -> new CommitteeReferral.Activity(activity.text("name"),
                    activity.only("name", "at").at("at").as(Instant::parse))).toList();
            return new CommitteeReferral(committee, committee.systemCode().startsWith("h") ? "House" : "Senate", "Standing", activities,
                    List.of());
        }).toList();
    }

    private static RelatedBill related(Yaml yaml) {
        yaml.only("bill", "title", "relation", "by");
        return new RelatedBill(yaml.at("bill").as(ScenarioReader::billId), yaml.text("title"),
                List.of(new RelatedBill.Relationship(yaml.text("relation"), yaml.text("by"))));
    }

    private List<Law> laws(Yaml yaml) {
        return yaml.has("law") ? List.of(new Law("Public Law", yaml.text("law"))) : bill.laws();
    }

    private List<Amendment> amendments(Yaml yaml) {
        return more(bill.amendments(), yaml, "amendments", item -> {
            item.only("senate", "sponsor", "purpose", "amends", "proposed", "acts");
            int congress = bill.id().congress();
            var actions = new ArrayList<Action>();
            item.items("acts").forEach(act -> actions.addAll(0, acts.items(act)));
            return new Amendment(new AmendmentId(congress, "SAMDT", item.at("senate").as(Integer::parseInt)), Optional.of(Chamber.SENATE),
                    item.optional("purpose"), Optional.empty(), List.of(item.at("sponsor").as(names::member)), List.of(), List.of(),
                    Optional.empty(), item.optional("proposed", LocalDate::parse),
                    item.optional("amends", text -> new AmendmentId(congress, "SAMDT", Integer.parseInt(text))), Optional.of(bill.id()),
                    List.copyOf(actions));
        });
    }

    private static <T> List<T> more(List<T> before, Yaml yaml, String key, java.util.function.Function<Yaml, T> reader) {
        var list = new ArrayList<T>(before);
        yaml.items(key).forEach(item -> list.add(reader.apply(item)));
        return List.copyOf(list);
    }
}
