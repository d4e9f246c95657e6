package floorwire.feed.govinfo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

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

/** Bills made up from a seed: every field filled, empty or missing, with letters and marks that XML must escape. */
final class SomeBills {
    private static final String[] WORDS = {"a", "Act", "é", "<p>", "&amp;", "]]>", "\"", "President's", "𝔘", "…", "0", "\t", "x<y>z"};
    private final Random random;

    SomeBills(long seed) {
        this.random = new Random(seed);
    }

    Bill bill() {
        var detail = new Detail(text(), maybe(this::day), list(this::member), false, list(this::word), List.of(), list(this::word),
                maybe(this::word));
        return new Bill(billId(), detail, list(this::action), list(this::cosponsor), list(this::title),
                new Subjects(maybe(this::word), list(this::word)), list(this::summary), list(this::version), list(this::referral),
                list(() -> new RelatedBill(billId(), text(), list(() -> new RelatedBill.Relationship(text(), text())))),
                list(() -> new Law(text(), word())), list(this::amendment));
    }

    private Action action() {
        return new Action(day(), maybe(() -> LocalTime.ofSecondOfDay(random.nextInt(86_400))), text(), text(), maybe(this::word),
                one(SourceSystem.values()), list(this::committee),
                list(() -> new RollCallRef(one(Chamber.values()), 117, 1 + random.nextInt(2), random.nextInt(999), maybe(this::instant),
                        maybe(this::word))),
                maybe(this::word));
    }

    private Cosponsor cosponsor() {
        return new Cosponsor(member(), day(), random.nextBoolean(), maybe(this::day));
    }

    private Member member() {
        return new Member(word(), text(), text(), maybe(this::word), text(), text(), text(), maybe(() -> random.nextInt(60)));
    }

    private Title title() {
        return new Title(text(), text(), maybe(() -> one(Chamber.values())), maybe(this::word));
    }

    private Summary summary() {
        return new Summary(text(), text(), maybe(this::day), text(), maybe(this::instant));
    }

    private TextVersion version() {
        return new TextVersion(word(), maybe(this::day), list(this::word));
    }

    private CommitteeReferral referral() {
        return new CommitteeReferral(committee(), text(), text(), list(this::activity),
                list(() -> new CommitteeReferral.Subcommittee(committee(), list(this::activity))));
    }

    private CommitteeReferral.Activity activity() {
        return new CommitteeReferral.Activity(text(), instant());
    }

    private Committee committee() {
        return new Committee(text(), text());
    }

    private Amendment amendment() {
        return new Amendment(amendmentId(), maybe(() -> one(Chamber.values())), maybe(this::word), maybe(this::word), list(this::member),
                list(this::word), list(this::cosponsor), maybe(this::day), maybe(this::day), maybe(this::amendmentId), maybe(this::billId),
                list(this::action));
    }

    private AmendmentId amendmentId() {
        return new AmendmentId(117, random.nextBoolean() ? "HAMDT" : "SAMDT", random.nextInt(9999));
    }

    private BillId billId() {
        return new BillId(1 + random.nextInt(200), one(BillType.values()), 1 + random.nextInt(20_000));
    }

    private LocalDate day() {
        return LocalDate.of(1973, 1, 1).plusDays(random.nextInt(20_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(1_800_000_000));
    }

    /** Perhaps empty; blanks never at its ends, as the parser takes those off. */
    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(one(WORDS)).append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString().strip();
    }

    private String word() {
        return "w" + text();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> value) {
        var list = new ArrayList<T>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
