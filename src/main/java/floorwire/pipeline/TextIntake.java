package floorwire.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.EnactedLaws;
import floorwire.change.Change;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Carried;
import floorwire.congress.Congress;
import floorwire.congress.DefenseAct;
import floorwire.congress.Facet;
import floorwire.congress.Sections;
import floorwire.congress.TextPackage;
import floorwire.ledger.BillRow;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.SourceWord;
import floorwire.ledger.WordCodec;
import floorwire.text.BillText;
import floorwire.text.Likeness;
import floorwire.topic.ProvisionBook;

/** Takes in the text of a measure: keeps it, finds the provisions in it, and what became of them since the version before. */
public final class TextIntake {

    /** A text that was made longer before we first read it is no news, unless we were deaf meanwhile. */
    private static final Duration OLD_TEXT = Duration.ofDays(30);

    /** Defense acts have had several hundred sections since the 1980s. */
    private static final int AN_ACT = 100;

    private final Ledger ledger;
    private final BillTexts texts;
    private final ProvisionBook provisions;
    private final Intake intake;
    private final WordCodec codec;

    /** @param provisions not closed with this */
    public TextIntake(Ledger ledger, BillTexts texts, ProvisionBook provisions, Intake intake, WordCodec codec) {
        this.ledger = ledger;
        this.texts = texts;
        this.provisions = provisions;
        this.intake = intake;
        this.codec = codec;
    }

    /**
     * Hears a text.
     *
     * @param deaf how long we had not heard the source: what was made meanwhile is news
     * @param with what is to be kept in the same unit of work
     * @return what changed, told or not
     */
    public List<RecordedChange> hear(BillTexts.Row row, BillText text, String source, Duration deaf, Runnable with) {
        long version = provisions.version();
        List<RecordedChange> heard = hearWith(row, text, source, deaf, with);
        if (row.name().law()) {
            provisions.laws(EnactedLaws.of(ledger, texts));
        }
        // a group's provision was saved meanwhile, by which this text was not looked through
        return version == provisions.version() ? heard
                : Stream.concat(heard.stream(), hear(row, text, source, deaf, () -> {}).stream()).toList();
    }

    private List<RecordedChange> hearWith(BillTexts.Row row, BillText text, String source, Duration deaf, Runnable with) {
        BillId id = row.bill();
        Bill bill = ledger.believed(id).bill();
        List<BillTexts.Row> others = texts.of(id).stream().filter(other -> !other.name().equals(row.name())).toList();
        Sections read = sections(bill, row, text, others);
        boolean latest = others.stream().noneMatch(other -> order(bill).compare(other.name(), row.name()) > 0);
        Sections sections = latest && text.sections().size() >= AN_ACT ? read.withCarried(carried(bill, text)) : read;
        SourceWord word =
                SourceWord.of(source, Facet.SECTIONS, row.heardAt(), row.heardAt(), Bill.unknown(id).withSections(sections), codec);
        boolean news = news(bill, row, deaf);
        return intake.hear(word, change -> news && about(change, row.name()), () -> {
            with.run();
            texts.keep(row, text);
            texts.steps(id, sections.provisions());
        });
    }

    /** What other versions are made of anew by the way is no news of this one's. */
    private static boolean about(Change change, TextPackage name) {
        Change told = change instanceof Change.Correction correction ? correction.before() : change;
        return !(told instanceof Change.ProvisionFound found) || found.step().text().equals(name);
    }

    /**
     * The act that the text carries, of a measure that no title says to carry one yet: a vehicle's text can be there before its titles. Only large
     * texts are compared.
     */
    private Optional<Carried> carried(Bill bill, BillText text) {
        if (DefenseAct.byTitles(bill).isPresent()) {
            return Optional.empty();
        }
        for (int year : Carriers.years(ledger, Set.of(bill.id().congress()))) {
            for (Bill carrier : Carriers.of(year, ledger).stream().filter(one -> !one.id().equals(bill.id())).toList()) {
                List<BillTexts.Row> versions = texts.of(carrier.id()).stream().filter(row -> row.sections() >= AN_ACT).toList();
                if (!versions.isEmpty()) {
                    Likeness likeness = Likeness.of(texts.text(versions.getLast()), text);
                    if (likeness.carried()) {
                        return Optional.of(new Carried(year, carrier.id(), likeness.sections(), likeness.taken()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Comparator<TextPackage> order(Bill bill) {
        return TextPackage.order(bill.id().type().origin());
    }

    private Sections sections(Bill bill, BillTexts.Row row, BillText text, List<BillTexts.Row> others) {
        List<BillTexts.Row> all = new ArrayList<>(others);
        all.add(row);
        all.sort(Comparator.comparing(BillTexts.Row::name, order(bill)));
        return provisions.read(bill,
                all.stream().map(one -> new ProvisionBook.Read(one.name(), one.equals(row) ? text : texts.text(one))).toList());
    }

    /**
     * What was listed when we first saw the measure is no news, unless the measure was. Of an enrolled bill and of a law no day is printed: the
     * measure's latest action says how old they are.
     */
    private boolean news(Bill bill, BillTexts.Row row, Duration deaf) {
        boolean listedSince = row.name().listed(bill)
                .flatMap(version -> version.urls().stream()
                        .map(url -> new Change.TextPublished(bill.id(), version.type(), version.date(), url)))
                .anyMatch(published -> ledger.recorded(published.fact()));
        if (!listedSince && ledger.row(bill.id()).filter(BillRow::news).isEmpty()) {
            return false;
        }
        Optional<LocalDate> day = row.name().made(bill)
                .or(() -> bill.actions().stream().map(action -> action.date()).max(LocalDate::compareTo));
        Instant oldest = row.heardAt().minus(OLD_TEXT).minus(deaf);
        return day.filter(made -> made.isBefore(oldest.atZone(Congress.WASHINGTON).toLocalDate())).isEmpty();
    }
}
