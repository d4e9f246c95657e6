package floorwire.command;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.ProvisionTellings;
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
        List<List<Stand>> two = bills.size() == 2 ? List.of(of(stands, bills.getFirst()), of(stands, bills.getLast())) : lastTwo(stands);
        if (two.size() < 2 || two.stream().anyMatch(List::isEmpty)) {
            return Answer.no(
                    "There are no two texts with " + provision.name() + (bills.isEmpty() ? "" : " in what you named") + " to compare.",
                    "`provision " + provision.id() + " road` shows where it was found.");
        }
        Optional<String> before = text(two.getFirst());
        Optional<String> after = text(two.getLast());
        if (before.isEmpty() || after.isEmpty()) {
            return Answer.no("One of the two texts is not kept any more.",
                    "`provision " + provision.id() + " road` shows where it was found.");
        }
        return Answer.of(message(provision, two, before.get(), after.get()));
    }

    /** Those in a measure's latest text that has it. */
    private static List<Stand> of(List<Stand> stands, BillId bill) {
        List<Stand> all = stands.stream().filter(stand -> stand.bill().equals(bill)).toList();
        return all.isEmpty() ? all : sameText(all, all.getLast());
    }

    private static List<Stand> sameText(List<Stand> all, Stand one) {
        return all.stream().filter(stand -> stand.bill().equals(one.bill()) && stand.step().text().equals(one.step().text())).toList();
    }

    /** All that a text says of it: what one text has in two sections another has in one. */
    private Optional<String> text(List<Stand> stands) {
        List<String> texts = stands.stream().flatMap(stand -> roads.section(stand).map(Section::text).stream()).toList();
        return texts.size() < stands.size() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }

    private static boolean there(Stand stand) {
        return stand.step().says() && stand.step().became() != Became.DROPPED && stand.step().became() != Became.UNCERTAIN;
    }

    /** The last change within a measure, else the first and the last of the road. */
    private static List<List<Stand>> lastTwo(List<Stand> stands) {
        for (int i = stands.size() - 1; i > 0; i--) {
            Stand now = stands.get(i);
            if (now.step().became() == Became.CHANGED) {
                for (int j = i - 1; j >= 0; j--) {
                    if (stands.get(j).bill().equals(now.bill()) && stands.get(j).step().section().equals(now.step().before())) {
                        return List.of(List.of(stands.get(j)), List.of(now));
                    }
                }
            }
        }
        if (stands.isEmpty()) {
            return List.of();
        }
        List<Stand> first = sameText(stands, stands.getFirst());
        List<Stand> last = sameText(stands, stands.getLast());
        return first.equals(last) ? List.of() : List.of(first, last);
    }

    private static Message message(Provision provision, List<List<Stand>> two, String before, String after) {
        List<WordDiff.Run> runs = WordDiff.of(before, after);
        boolean same = runs.stream().allMatch(run -> run.fate() == WordDiff.Fate.KEPT);
        Stand last = two.getLast().getFirst();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Headline("Differences · " + provision.name()),
                new Block.Line("From " + named(two.getFirst()) + " to " + named(two.getLast()) + (same ? ": the same words." : ":"))));
        if (!same) {
            blocks.add(new Block.Line(Phrases.cut(words(runs), LONGEST)));
            blocks.add(new Block.Line("[-struck-] {+inserted+}; … stands for words that both have."));
        }
        blocks.addAll(List.of(new Block.Source("The second text", Optional.of(URI.create(last.step().text().url()))),
                new Block.Offers(
                        List.of(new Block.Offer("The second section", "bill " + last.bill() + " text " + last.step().text().version()
                                + " " + last.step().section()), new Block.Offer("Road", "provision " + provision.id() + " road")))));
        return new Message(List.copyOf(blocks));
    }

    private static String named(List<Stand> stands) {
        return stands.getFirst().bill().citationWithCongress() + ", "
                + ProvisionTellings.where(stands.stream().map(stand -> stand.step().withoutBefore()).toList());
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
