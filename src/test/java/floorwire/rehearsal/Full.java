package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Law;
import floorwire.congress.Member;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;
import floorwire.congress.Subjects;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/** An invented law that has something of everything, published in three steps a day apart. */
final class Full {
    static final BillId ID = new BillId(119, BillType.HR, 9901);
    static final String API = "bill/119/hr/9901";
    static final String FILE = "/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr9901.xml";
    static final Instant FIRST = Instant.parse("2025-07-01T08:00:00Z");
    static final Instant SECOND = FIRST.plusSeconds(86_400);
    static final Instant THIRD = SECOND.plusSeconds(86_400);

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Committee JUDICIARY = new Committee("hsju00", "Judiciary Committee");

    private Full() {}

    /** Introduced; then passed and presented; then a law. */
    static Scenario scenario() {
        return new Scenario("full", List.of(new Publication(FIRST, bill(1)), new Publication(SECOND, bill(2)),
                new Publication(THIRD, bill(3))), List.of(), List.of());
    }

    static Bill bill(int step) {
        var actions = new ArrayList<Action>();
        actions.add(action(0, "Introduced in House", "IntroReferral", "1000", SourceSystem.LIBRARY));
        if (step > 1) {
            actions.addFirst(
                    action(1, "Passed/agreed to in Senate: Passed Senate by Yea-Nay Vote. 51 - 49. Record Vote Number: 3.", "Floor",
                            "17000", SourceSystem.LIBRARY));
            actions.addFirst(action(1, "Passed Senate by Yea-Nay Vote. 51 - 49. Record Vote Number: 3.", "Floor", "", SourceSystem.SENATE));
            actions.addFirst(action(1, "Presented to President.", "Floor", "E20000", SourceSystem.HOUSE_FLOOR));
        }
        if (step > 2) {
            actions.addFirst(action(2, "Signed by President.", "President", "E30000", SourceSystem.LIBRARY));
            actions.addFirst(action(2, "Became Public Law No: 119-77.", "President", "E40000", SourceSystem.LIBRARY));
        }
        String title = "To amend the \"Rehearsal & Review\" Act at the author's request.";
        var detail = new Detail(title, Optional.of(DAY), List.of(member(1)), false, List.of("H. Rept. 119-12"),
                List.of(new Detail.CostEstimate("H.R. 9901, the author's estimate", Optional.of(FIRST),
                        "https://www.cbo.gov/publication/1")),
                List.of(), Optional.empty());
        return new Bill(ID, detail, List.copyOf(actions), cosponsors(),
                List.of(new Title("Display Title", title, Optional.empty(), Optional.empty()),
                        new Title("Official Title as Introduced", title, Optional.of(Chamber.HOUSE), Optional.of("IH"))),
                new Subjects(Optional.of("Law"), List.of("Courts", "Evidence and witnesses", "Judges")),
                List.of(new Summary("00", "Introduced in House", Optional.of(DAY), "<p>This bill rehearses.</p>", Optional.of(FIRST))),
                texts(step), List.of(new CommitteeReferral(JUDICIARY, "House", "Standing",
                        List.of(new CommitteeReferral.Activity("Referred to", FIRST)),
                        List.of(new CommitteeReferral.Subcommittee(new Committee("hsju08", "Crime Subcommittee"),
                                List.of(new CommitteeReferral.Activity("Referred to", FIRST)))))),
                List.of(new RelatedBill(new BillId(119, BillType.S, 9902), "A bill alike",
                        List.of(new RelatedBill.Relationship("Identical bill", "CRS")))),
                step > 2 ? List.of(new Law("Public Law", "119-77")) : List.of(), List.of(new Amendment(new AmendmentId(119, "SAMDT", 9903),
                        Optional.of(Chamber.SENATE), Optional.of("In the nature of a substitute."), Optional.empty(), List.of(member(2)),
                        List.of(),
                        List.of(), Optional.empty(), Optional.of(DAY), Optional.empty(), Optional.of(ID), List.of())));
    }

    private static Action action(int day, String text, String type, String code, SourceSystem source) {
        boolean vote = text.contains("Record Vote") && source == SourceSystem.LIBRARY;
        return new Action(DAY.plusDays(day), source == SourceSystem.HOUSE_FLOOR ? Optional.of(LocalTime.of(9, 30)) : Optional.empty(), text,
                type, code.isEmpty() ? Optional.empty() : Optional.of(code), source, List.of(),
                vote ? List.of(new RollCallRef(Chamber.SENATE, 119, 1, 3, Optional.of(FIRST), Optional.of("https://www.senate.gov/x.xml")))
                        : List.of(),
                Optional.empty());
    }

    /** Three, one of them withdrawn. */
    private static List<Cosponsor> cosponsors() {
        return IntStream.of(3, 4, 5)
                .mapToObj(n -> new Cosponsor(member(n), DAY, n == 3, n == 5 ? Optional.of(DAY.plusDays(1)) : Optional.empty())).toList();
    }

    private static Member member(int n) {
        return new Member("Z00000" + n, "Rep. Muñoz" + n + ", Ana B. [D-ZZ-" + n + "]", "Ana", Optional.of("B."), "Muñoz" + n, "D", "ZZ",
                Optional.of(n));
    }

    private static List<TextVersion> texts(int step) {
        var texts = new ArrayList<TextVersion>();
        texts.add(text("Introduced in House", Optional.of(DAY), "BILLS-119hr9901ih"));
        if (step > 2) {
            texts.addFirst(text("Enrolled Bill", Optional.empty(), "BILLS-119hr9901enr"));
            texts.addLast(text("Public Law", Optional.of(DAY.plusDays(2)), "PLAW-119publ77"));
        }
        return List.copyOf(texts);
    }

    private static TextVersion text(String type, Optional<LocalDate> date, String file) {
        return new TextVersion(type, date, List.of("https://www.govinfo.gov/content/pkg/" + file + "/xml/" + file + ".xml"));
    }
}
