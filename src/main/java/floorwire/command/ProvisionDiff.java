package floorwire.command;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Roads;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.ProvisionStep.Became;
import floorwire.ledger.BillTexts;
import floorwire.ledger.BillTexts.Stand;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.text.Section;
import floorwire.text.WordDiff;
import floorwire.topic.Provision;

/** What changed in the words of a provision between two texts. */
final class ProvisionDiff {

    private static final int KEPT_SHOWN = 12;
    private static final int LONGEST = 2_600;

    private final Desk desk;
    private final BillTexts texts;
    private final Roads roads;

    ProvisionDiff(Desk desk, BillTexts texts, Roads roads) {
        this.desk = desk;
        this.texts = texts;
        this.roads = roads;
    }

    /** @param asked nothing, a measure, or two */
    Answer of(Provision provision, String asked) {
        List<BillId> bills = new ArrayList<>();
        for (String word : asked.isEmpty() ? new String[0] : asked.split("[ ,]+", 3)) {
            Optional<BillId> bill = BillReference.parse(word).flatMap(reference -> Subject.of(reference, desk)).map(Subject::id);
            if (bill.isEmpty()) {
                return Answer.no(Typed.quote(word) + " is no bill of the ledger.",
                        "Write `provision " + provision.id() + " diff sjres37-118 hr2670-118`.");
            }
            bills.add(bill.get());
        }
        List<Stand> stands =
                texts.road(provision.id()).stream().filter(stand -> there(stand) && (bills.isEmpty() || bills.contains(stand.bill())))
                        .sorted(Comparator.comparing(stand -> roads.date(stand).orElse(LocalDate.MAX))).toList();
        List<Stand> two = bills.size() == 2 ? alike(of(stands, bills.getFirst()), of(stands, bills.getLast())) : lastTwo(stands);
        if (two.size() < 2) {
            return Answer.no(
                    "There are no two texts with " + provision.name() + (bills.isEmpty() ? "" : " in what you named") + " to compare.",
                    "`provision " + provision.id() + " road` shows where it was found.");
        }
        Optional<Section> before = roads.section(two.getFirst());
        Optional<Section> after = roads.section(two.getLast());
        if (before.isEmpty() || after.isEmpty()) {
            return Answer.no("One of the two texts is not kept any more.",
                    "`provision " + provision.id() + " road` shows where it was found.");
        }
        return Answer.of(message(provision, two, before.get(), after.get()));
    }

    /** Those in a measure's latest text that has it. */
    private static List<Stand> of(List<Stand> stands, BillId bill) {
        List<Stand> all = stands.stream().filter(stand -> stand.bill().equals(bill)).toList();
        return all.isEmpty() ? all : all.stream().filter(stand -> stand.step().text().equals(all.getLast().step().text())).toList();
    }

    /** Of each the one that has most words of the other: several sections of a text can say the same kind of thing. */
    private List<Stand> alike(List<Stand> before, List<Stand> after) {
        return before.stream().flatMap(one -> after.stream().map(other -> List.of(one, other)))
                .max(Comparator.comparingLong(pair -> kept(pair.getFirst(), pair.getLast()))).orElse(List.of());
    }

    private long kept(Stand one, Stand other) {
        return roads.section(one).flatMap(before -> roads.section(other).map(after -> WordDiff.of(before.text(), after.text()).stream()
                .filter(run -> run.fate() == WordDiff.Fate.KEPT).mapToLong(run -> run.words().length()).sum())).orElse(0L);
    }

    private static boolean there(Stand stand) {
        return stand.step().says() && stand.step().became() != Became.DROPPED && stand.step().became() != Became.UNCERTAIN;
    }

    /** The last change within a measure, else the first and the last of the road. */
    private static List<Stand> lastTwo(List<Stand> stands) {
        for (int i = stands.size() - 1; i > 0; i--) {
            Stand now = stands.get(i);
            if (now.step().became() == Became.CHANGED) {
                for (int j = i - 1; j >= 0; j--) {
                    if (stands.get(j).bill().equals(now.bill()) && stands.get(j).step().section().equals(now.step().before())) {
                        return List.of(stands.get(j), now);
                    }
                }
            }
        }
        return stands.size() < 2 ? List.of() : List.of(stands.getFirst(), stands.getLast());
    }

    private static Message message(Provision provision, List<Stand> two, Section before, Section after) {
        List<WordDiff.Run> runs = WordDiff.of(before.text(), after.text());
        boolean same = runs.stream().allMatch(run -> run.fate() == WordDiff.Fate.KEPT);
        Stand last = two.getLast();
        return Message.of(new Block.Headline("Differences · " + provision.name()),
                new Block.Line("From " + named(two.getFirst()) + " to " + named(last) + (same ? ": the same words." : ":")),
                new Block.Line(Phrases.cut(words(runs), LONGEST)),
                new Block.Line("[-struck-] {+inserted+}; … stands for words that both have."),
                new Block.Source("The later text", Optional.of(URI.create(last.step().text().url()))),
                new Block.Offers(
                        List.of(new Block.Offer("The later section", "bill " + last.bill() + " text " + last.step().text().version()
                                + " " + last.step().section()), new Block.Offer("Road", "provision " + provision.id() + " road"))));
    }

    private static String named(Stand stand) {
        return stand.bill().citationWithCongress() + ", " + stand.step().text().words()
                + (stand.step().section().isEmpty() ? "" : ", sec. " + stand.step().section());
    }

    private static String words(List<WordDiff.Run> runs) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            WordDiff.Run run = runs.get(i);
            said.append(said.isEmpty() ? "" : " ").append(switch (run.fate()) {
                case KEPT -> kept(run.words(), i == 0, i == runs.size() - 1);
                case STRUCK -> "[-" + run.words() + "-]";
                case INSERTED -> "{+" + run.words() + "+}";
            });
        }
        return said.toString();
    }

    /** Enough of what stayed to see where one is. */
    private static String kept(String words, boolean first, boolean last) {
        String[] all = words.split(" ", -1);
        if (all.length <= 2 * KEPT_SHOWN) {
            return words;
        }
        String head = first ? "" : String.join(" ", List.of(all).subList(0, KEPT_SHOWN)) + " ";
        String tail = last ? "" : " " + String.join(" ", List.of(all).subList(all.length - KEPT_SHOWN, all.length));
        return head + "…" + tail;
    }
}
