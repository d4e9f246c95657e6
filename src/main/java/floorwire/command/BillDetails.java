package floorwire.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.alert.Phrases;
import floorwire.change.Change;
import floorwire.congress.Bill;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.ProvisionStep.Became;
import floorwire.congress.StageHistory;
import floorwire.congress.StageWords;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;
import floorwire.ledger.BillTexts;
import floorwire.message.Block;
import floorwire.message.Message;

/** What stands behind a card: its gloss, the path so far, titles, committees, cosponsors; and its texts. */
final class BillDetails {

    private static final int ACTIONS_SHOWN = 12;
    private static final int NAMES_SHOWN = 40;
    private static final int TITLES_SHOWN = 12;

    private final Phrases phrases;

    BillDetails(Phrases phrases) {
        this.phrases = phrases;
    }

    Answer details(Subject subject) {
        Bill bill = subject.believed().bill();
        StageHistory history = subject.history();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(bill.id().citationWithCongress() + " · details"));
        history.current().ifPresent(step -> blocks
                .add(new Block.Line(StageWords.label(history) + ": " + StageWords.gloss(step.stage()))));
        section(blocks, "What matched:", subject.memberships().stream()
                .map(membership -> phrases.direction(membership.topic(), membership.direction()) + " · " + Typed.evidence(membership))
                .toList());
        section(blocks, "Path so far:", history.steps().stream()
                .map(step -> Phrases.day(step.date()) + " · " + StageWords.label(step.stage())
                        + Phrases.tally(step.cause().text()).map(tally -> " " + tally).orElse("") + Phrases.needed(step.cause().text())
                        + (step.skips() ? " (a step before it is only inferred)" : ""))
                .toList());
        // the chamber's clerk and the Library list some actions in the same words
        List<String> actions = history.events().reversed().stream()
                .map(event -> Phrases.day(event.date()) + " · " + Phrases.cut(event.text(), 200)).distinct().toList();
        section(blocks, actions.size() > ACTIONS_SHOWN ? "The last " + ACTIONS_SHOWN + " of " + actions.size() + " actions:" : "Actions:",
                actions.stream().limit(ACTIONS_SHOWN).toList());
        Set<String> titles = new LinkedHashSet<>();
        bill.titles().stream().filter(title -> title.kind() != Title.Kind.DISPLAY)
                .forEach(title -> titles.add(title.type() + ": \"" + Phrases.cut(title.text(), 300) + "\""));
        section(blocks, "Titles:", cut(List.copyOf(titles), TITLES_SHOWN));
        section(blocks, "Committees:", bill.committees().stream().map(BillDetails::committee).toList());
        section(blocks, bill.currentCosponsors().size() + (bill.currentCosponsors().size() == 1 ? " cosponsor:" : " cosponsors:"),
                cut(bill.currentCosponsors().stream()
                        .map(cosponsor -> cosponsor.member().display() + ", since " + Phrases.day(cosponsor.since())
                                + (cosponsor.original() ? " (original)" : ""))
                        .toList(), NAMES_SHOWN));
        section(blocks, "Related:", cut(bill.relatedBills().stream().map(related -> related.id().citationWithCongress() + " · "
                + related.relationships().stream().map(kind -> kind.type() + " (" + kind.identifiedBy() + ")").distinct()
                        .reduce((one, other) -> one + ", " + other).orElse("related"))
                .toList(), TITLES_SHOWN));
        section(blocks, "Committee reports:", bill.detail().reports());
        if (!bill.amendments().isEmpty()) {
            blocks.add(new Block.Line(bill.amendments().size() + " amendments are on its record: `bill " + bill.id() + " amendments`"));
        }
        blocks.add(new Block.Source("All actions", Optional.of(URI.create(bill.id().url() + "/all-actions"))));
        blocks.add(new Block.Offers(List.of(new Block.Offer("The card", "bill " + bill.id()),
                new Block.Offer("Text", "bill " + bill.id() + " text"), new Block.Offer("Why this?", "why " + bill.id()))));
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }

    private static void section(List<Block> blocks, String heading, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Section(heading, items));
        }
    }

    private static List<String> cut(List<String> items, int most) {
        if (items.size() <= most) {
            return items;
        }
        List<String> cut = new ArrayList<>(items.subList(0, most));
        cut.add("and " + (items.size() - most) + " more");
        return cut;
    }

    private static String committee(CommitteeReferral referral) {
        return referral.committee().name() + " · " + referral.activities().stream().map(CommitteeReferral.Activity::name).distinct()
                .reduce((one, other) -> one + ", " + other).orElse("no activity listed");
    }

    /** @param read versions of which the sections are known */
    Answer texts(Subject subject, List<BillTexts.Row> read) {
        Bill bill = subject.believed().bill();
        List<TextVersion> published = bill.texts().stream().filter(text -> !text.urls().isEmpty()).toList();
        if (published.isEmpty()) {
            return new Answer(true, Message.of(new Block.Headline(bill.id().citationWithCongress() + " · text"),
                    new Block.Line("No text is published in the ledger's sources yet. A text follows its action by hours to weeks."),
                    new Block.Source("Where it will be", Optional.of(URI.create(bill.id().url() + "/text"))),
                    new Block.Offers(List.of(new Block.Offer("The card", "bill " + bill.id())))), subject.sources());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(bill.id().citationWithCongress() + " · " + published.size()
                + (published.size() == 1 ? " version of its text" : " versions of its text")));
        for (TextVersion text : published) {
            blocks.add(new Block.Section(text.type() + text.date().map(on -> " · " + Phrases.day(on)).orElse(""), text.urls()));
        }
        section(blocks, "Provisions in it:", bill.sections().provisions().stream().filter(step -> step.became() != Became.SAME)
                .map(step -> new Change.ProvisionFound(bill.id(), step)).filter(phrases::mayTell).map(phrases::headline).distinct()
                .toList());
        blocks.add(new Block.Source("All versions", Optional.of(URI.create(bill.id().url() + "/text"))));
        List<Block.Offer> offers = new ArrayList<>();
        read.reversed().stream().limit(2).forEach(row -> offers.add(new Block.Offer("Sections, " + row.name().words(),
                "bill " + bill.id() + " text " + row.name().version())));
        offers.add(new Block.Offer("The card", "bill " + bill.id()));
        offers.add(new Block.Offer("Details", "bill " + bill.id() + " details"));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }
}
