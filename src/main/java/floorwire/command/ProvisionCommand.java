package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.EnactedLaws;
import floorwire.alert.Phrases;
import floorwire.alert.ProvisionTellings;
import floorwire.alert.Roads;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.ProvisionStep;
import floorwire.congress.Stage;
import floorwire.congress.StageWords;
import floorwire.ledger.BillRow;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Membership;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.GroupProvision;
import floorwire.topic.Provision;

/** {@code congress provision}: language that is followed through bills, amendments and laws. */
public final class ProvisionCommand implements CommandHandler {

    private static final int A_PAGE = 12;
    private static final Pattern PAGE = Pattern.compile("(?i)(.*?)\\s*\\bpage (\\d{1,3})");
    private static final Pattern ASKED = Pattern.compile("(?i)(.*?)\\s*\\b(road|diff|show)\\b\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("(?i)[\"\u201c](.+?)[\"\u201d](?: road)?");
    private static final Pattern NUMBER_ALONE = Pattern.compile("(?i)(?:sec(?:tion|\\.)?\\s*)?\\d{1,4}[a-z]?");

    private static final String NONE = "none in the texts read so far";
    /** Of these the topics tell the direction, too. */
    private static final Set<String> BOTH = Set.of("limit", "withdraw");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?i)\\s(\\d{1,5}[a-z]{0,2})$");

    private final Desk desk;
    private final Roads roads;
    private final BillTexts texts;
    private final ProvisionDiff diff;
    private final OwnProvisions own;

    /** @param follow answers {@code follow}, for what is followed at once */
    public ProvisionCommand(Desk desk, Roads roads, BillTexts texts, GroupProvisionKeeper keeper, CommandHandler follow) {
        this.desk = desk;
        this.roads = roads;
        this.texts = texts;
        this.diff = new ProvisionDiff(desk, texts, roads);
        this.own = new OwnProvisions(desk, texts, keeper, follow);
    }

    /** Whether a line makes, follows or ends something. */
    static boolean changes(String argument) {
        return OwnProvisions.VERB.matcher(argument.strip()).matches();
    }

    @Override
    public Answer answer(Invocation invocation) {
        String asked = invocation.argument().strip();
        Matcher verb = OwnProvisions.VERB.matcher(asked);
        if (verb.matches()) {
            return own.answer(invocation, verb.group(1).toLowerCase(Locale.ROOT), verb.group(2).strip());
        }
        Matcher paged = PAGE.matcher(asked);
        int page = 1;
        if (paged.matches()) {
            asked = paged.group(1).strip();
            page = Math.max(1, Integer.parseInt(paged.group(2)));
        }
        Matcher quoted = QUOTED.matcher(asked);
        if (quoted.matches()) {
            int pageAsked = page;
            return own.named(invocation, quoted.group(1)).map(one -> ownRoad(one, pageAsked)).orElseGet(() -> unknown(quoted.group(1)));
        }
        Matcher part = ASKED.matcher(asked);
        boolean parted = part.matches();
        String name = parted ? part.group(1).strip() : asked;
        if (name.isEmpty() || name.equalsIgnoreCase("list")) {
            return list(invocation);
        }
        Optional<Provision> provision = Provision.named(name).or(() -> enacted(name));
        if (provision.isEmpty()) {
            int pageAsked = page;
            return own.named(invocation, name).map(one -> ownRoad(one, pageAsked)).or(() -> placed(name, invocation))
                    .orElseGet(() -> unknown(name));
        }
        return switch (parted ? part.group(2).toLowerCase(Locale.ROOT) : "") {
            case "road" -> road(provision.get().id(), provision.get().id(), provision.get().name(), page);
            case "diff" -> diff.of(provision.get(), part.group(3).strip());
            default -> show(provision.get(), invocation);
        };
    }

    /** The provision that stands in a section of a law whose text was read. */
    private Optional<Provision> enacted(String name) {
        return NUMBER_ALONE.matcher(name).matches() ? Optional.empty() : EnactedLaws.of(desk.ledger(), texts).stream()
                .filter(law -> law.cited(name)).flatMap(law -> Provision.of(law.provision()).stream()).findFirst();
    }

    /** What stands in a section of a measure, {@code hr2670-118 sec. 1250A}, else how that section is read. */
    private Optional<Answer> placed(String name, Invocation invocation) {
        BillSentence sentence = BillSentence.parse(name);
        Matcher behind = NUMBER_BEHIND.matcher(name);
        Optional<String> number = sentence.section().or(() -> behind.find() ? Optional.of(behind.group(1)) : Optional.empty());
        return sentence.bills().stream().findFirst().map(reference -> Subject.of(reference, desk).map(subject -> number
                .flatMap(section -> standing(subject.id(), section)).map(provision -> show(provision, invocation))
                .orElseGet(() -> unknown(name, subject.id(), number.filter(section -> has(subject.id(), section)))))
                .orElseGet(() -> Subject.unknown(reference, desk)));
    }

    private boolean has(BillId bill, String section) {
        return texts.of(bill).stream().reduce((first, last) -> last).filter(row -> texts.text(row).sections().stream()
                .anyMatch(one -> one.number().equalsIgnoreCase(section))).isPresent();
    }

    private static Answer unknown(String name, BillId bill, Optional<String> section) {
        return Answer.no(Typed.quote(name) + " is no provision that is known here.",
                section.map(number -> "The words of that section: `bill "
                        + bill + " text " + number + "`. `provision follow " + bill + " " + number
                        + "` makes one of your group's own of it.")
                        .orElse("Its sections, where a text was read: `bill " + bill + " text`"));
    }

    private Optional<Provision> standing(BillId bill, String section) {
        return Provision.shipped().stream().filter(provision -> texts.road(provision.id()).stream()
                .anyMatch(stand -> stand.bill().equals(bill) && stand.step().says() && stand.step().section().equalsIgnoreCase(section)))
                .findFirst();
    }

    private static Answer unknown(String name) {
        List<String> ids = Provision.shipped().stream().map(Provision::id).toList();
        if (NUMBER_ALONE.matcher(name).matches()) {
            return Answer.no(
                    "Section " + name.replaceFirst("(?i)^sec(?:tion|\\.)?\\s*", "") + " of what? Every act has sections of its own.",
                    "Write the act's fiscal year behind it, `provision sec. 1250A FY2024`, or the place in the U.S. Code, `provision 22 USC 1928f`.");
        }
        return Answer.no(Typed.quote(name) + " is no provision that is known here.", "Known are " + String.join(", ", ids) + "."
                + Nearest.of(name.toLowerCase(Locale.ROOT), ids).map(nearest -> " Did you mean `provision " + nearest + "`?").orElse(""));
    }

    private Answer list(Invocation invocation) {
        List<String> lines = new ArrayList<>();
        for (Provision provision : Provision.shipped()) {
            int congress = Congress.at(desk.now()).number();
            int now = roads.standing(provision.id(), congress).size() + byTitle(provision, congress).size();
            lines.add(provision.id() + ": " + provision.name() + provision.law().map(law -> " · law: " + law.code()).orElse("") + " · in "
                    + (now == 1 ? "1 bill" : now + " bills") + " of the " + Congress.at(desk.now()) + " Congress");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Provisions: language that is followed from bill to bill"));
        blocks.add(new Block.Section("Known here:", lines));
        own.list(invocation).ifPresent(blocks::add);
        blocks.add(new Block.Line(Roads.READ));
        blocks.add(
                new Block.Offers(Provision.shipped().stream().map(one -> new Block.Offer(one.name(), "provision " + one.id())).toList()));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private Answer show(Provision provision, Invocation invocation) {
        int congress = Congress.at(desk.now()).number();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Provision · " + provision.name()));
        List<BillTexts.Stand> enacted = roads.enacted(provision.id());
        Optional<String> law = provision.law().map(known -> known.code() + " (" + known.words() + ")").or(() -> enacted.isEmpty()
                ? Optional.empty() : Optional.of(enacted.stream().map(stand -> ProvisionTellings.where(List.of(stand.step()))).distinct()
                        .collect(Collectors.joining(" · "))));
        law.ifPresent(words -> blocks.add(new Block.Line("In the law: " + words)));
        enacted.stream().findFirst().map(stand -> stand.step().quote()).ifPresent(quote -> blocks.add(new Block.Line("\"" + quote + "\"")));
        blocks.add(standing("In the " + Congress.at(desk.now()) + " Congress, " + provision.would() + ":", provision, congress));
        law.ifPresent(words -> blocks.add(new Block.Section("Would amend or repeal "
                + provision.law().map(Provision.Law::code).orElse("that law") + ":", bills(roads.undoing(provision.id(), congress)))));
        other(provision).ifPresent(other -> blocks.add(standing("The other way, " + other.would() + ":", other, congress)));
        List<Roads.Hop> hops = roads.of(provision.id());
        blocks.add(new Block.Line(hops.isEmpty() ? "No text with it has been read yet." : "Its road so far: " + Roads.line(hops)));
        blocks.add(new Block.Line(Roads.READ));
        Freshness.stale(desk, invocation.zone()).ifPresent(blocks::add);
        List<Block.Offer> offers = new ArrayList<>();
        if (!hops.isEmpty()) {
            offers.add(new Block.Offer("Road", "provision " + provision.id() + " road"));
            offers.add(new Block.Offer("Differences", "provision " + provision.id() + " diff"));
        }
        offers.add(new Block.Offer("Follow it here", "follow preview " + provision.id()));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** Both directions are always shown, also when one is empty (product.md). */
    private static Optional<Provision> other(Provision provision) {
        String id = provision.id().endsWith("-limit") ? provision.id().replaceFirst("-limit$", "-withdraw")
                : provision.id().replaceFirst("-withdraw$", "-limit");
        return Provision.of(id).filter(other -> !other.equals(provision));
    }

    private Block standing(String heading, Provision provision, int congress) {
        List<String> titled = byTitle(provision, congress).stream()
                .map(row -> row.id().citation() + ", by its title; no text of it with such a section was read"
                        + Stage.parse(row.stage()).map(StageWords::label).map(label -> " · " + label).orElse(""))
                .toList();
        List<String> read = bills(roads.standing(provision.id(), congress));
        return new Block.Section(heading, titled.isEmpty() ? read
                : Stream.concat(read.stream().filter(line -> !line.equals(NONE)), titled.stream()).toList());
    }

    /** Measures whose topic says the same of them, by titles or headings, and in whose texts read so far it was not found. */
    private List<BillRow> byTitle(Provision provision, int congress) {
        String way = provision.id().replaceFirst(".*-", "");
        Set<BillId> read = roads.standing(provision.id(), congress).keySet();
        List<BillRow> rows = BOTH.contains(way) ? desk.ledger().inTopic(provision.topic()) : List.of();
        Map<BillId, List<Membership>> matches = desk.ledger().membershipsOf(rows.stream().map(BillRow::id).toList());
        return rows.stream().filter(row -> row.id().congress() == congress && !read.contains(row.id()))
                .filter(row -> matches.getOrDefault(row.id(), List.of()).stream()
                        .anyMatch(one -> one.topic().equals(provision.topic()) && one.direction().equals(way)))
                .toList();
    }

    private List<String> bills(Map<BillId, List<ProvisionStep>> standing) {
        List<String> lines = standing.entrySet().stream().map(entry -> {
            BillId bill = entry.getKey();
            String stage =
                    desk.ledger().row(bill).map(BillRow::stage).flatMap(Stage::parse).map(StageWords::label).map(label -> " · " + label)
                            .orElse("");
            return bill.citation() + ", " + ProvisionTellings.where(entry.getValue()) + stage;
        }).toList();
        return lines.isEmpty() ? List.of(NONE) : lines;
    }

    private Answer ownRoad(GroupProvision own, int page) {
        return road(own.id(), GroupTopicName.typed(own.name()), "your group's provision '" + own.name() + "'", page);
    }

    private Answer road(String id, String typed, String name, int asked) {
        List<Roads.Hop> hops = roads.of(id);
        if (hops.isEmpty()) {
            return Answer.no("No text with " + name + " has been read yet.", Roads.READ);
        }
        int pages = (hops.size() + A_PAGE - 1) / A_PAGE;
        int page = Math.min(asked, pages);
        List<String> lines = hops.stream().skip((long) (page - 1) * A_PAGE).limit(A_PAGE)
                .map(hop -> hop.date().map(day -> Phrases.day(day) + " · ").orElse("") + hop.words()).collect(Collectors.toList());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("The road of " + name + (pages > 1 ? " · page " + page + " of " + pages : "")));
        blocks.add(new Block.Section("Version by version:", lines));
        blocks.add(new Block.Line(Roads.READ));
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", "provision " + typed + " road page " + (page + 1)));
        }
        if (Provision.of(id).isPresent()) {
            offers.add(new Block.Offer("The provision", "provision " + id));
            offers.add(new Block.Offer("Differences", "provision " + id + " diff"));
        }
        offers.add(new Block.Offer("All provisions", "provision list"));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }
}
