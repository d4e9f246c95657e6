package floorwire.command;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import floorwire.alert.AmendmentTellings;
import floorwire.alert.Phrases;
import floorwire.alert.VoteTellings;
import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Event;
import floorwire.congress.Events;
import floorwire.congress.Facet;
import floorwire.congress.RollCall;
import floorwire.ledger.BillRow;
import floorwire.ledger.SourceWord;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.publish.AmendmentCsv;
import floorwire.topic.Topic;

/** Amendments: one by its number, those to a bill, and those that words find. */
public final class AmendmentAnswers {

    private static final int A_PAGE = 10;
    private static final int MOST_SAID = 20_000;
    private static final int ACTIONS_SHOWN = 8;
    private static final int LONGEST_PURPOSE = 600;
    private static final Pattern OF_A_BILL = Pattern.compile("(?i)(.+?)[ ,]+(?:amendments?|amdts?)(?:\\s+(.*?))??(?:\\s*page (\\d{1,3}))?");
    private static final Pattern TO_A_BILL =
            Pattern.compile("(?i)(?:(?:all|the) )*(?:amendments?|amdts?) (?:(?:to|of|on|for) )?(?:the )?(.+?)");
    /** What the Library prints above an action of the chamber's. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)(?:house|senate) amendment (?:offered|submitted|proposed)|roll call votes on amendments in (?:house|senate)");
    private static final int FILE_ENDS = 250;
    private static final Pattern NAMED = Pattern.compile("(?i)(?:the )?amendments? ");

    private static final String HELD =
            "holds the amendments to bills that somebody follows, to the carriers of a defense act, and those that"
                    + " the bills' own files list.";

    private final Desk desk;
    /** The words of each one's record, as long as that is remembered: of thousands they are asked for in one question. */
    private final Cache<Amendment, String> said = Caffeine.newBuilder().weakKeys().maximumSize(MOST_SAID).executor(Runnable::run).build();

    public AmendmentAnswers(Desk desk) {
        this.desk = desk;
    }

    /**
     * An amendment to a measure.
     *
     * @param votes the roll calls on it, in the order of their numbers
     */
    private record One(Amendment amendment, Bill bill, List<RollCall> votes) {

        String line() {
            return "bill " + amendment.id();
        }
    }

    /**
     * What asks for one amendment by its full number, or for those to a bill; empty for anything else.
     *
     * @param csv whether as a file
     */
    Optional<Answer> answer(String asked, boolean csv) {
        Optional<AmendmentId> id = AmendmentId.parse(NAMED.matcher(asked).replaceFirst(""));
        if (id.isPresent()) {
            return Optional.of(chosen(find(id.get()), "No amendment " + id.get().citation() + " of the "
                    + Congress.ordinal(id.get().congress()) + " Congress is in the ledger.", Optional.of(id.get()), csv));
        }
        Matcher to = TO_A_BILL.matcher(asked);
        Matcher ofBill =
                OF_A_BILL.matcher(to.matches() && BillReference.parse(to.group(1)).isPresent() ? to.group(1) + " amendments" : asked);
        if (!ofBill.matches()) {
            return Optional.empty();
        }
        int page = Optional.ofNullable(ofBill.group(3)).map(Integer::parseInt).orElse(1);
        return BillReference.parse(ofBill.group(1)).map(reference -> Subject.of(reference, desk)
                .map(subject -> ofBill(subject, Optional.ofNullable(ofBill.group(2)).orElse(""), page, csv))
                .orElseGet(() -> Subject.unknown(reference, desk)));
    }

    /** By a number alone, which every Congress and both chambers have. */
    Answer numbered(Elsewhere.AmendmentNumber asked, boolean csv) {
        List<Integer> congresses = asked.congress().isPresent() ? List.of(asked.congress().getAsInt())
                : desk.ledger().congresses();
        List<One> found = congresses.stream().flatMap(congress -> Stream.of(Chamber.SENATE, Chamber.HOUSE)
                .filter(chamber -> asked.chamber().isEmpty() || asked.chamber().get() == chamber)
                .map(chamber -> new AmendmentId(congress, chamber == Chamber.HOUSE ? "HAMDT" : "SAMDT", asked.number())))
                .flatMap(id -> find(id).stream()).toList();
        return chosen(found, "No amendment " + asked.number() + " is in the ledger.", Optional.empty(), csv);
    }

    private List<One> find(AmendmentId id) {
        return to(desk.ledger().naming(id)).filter(one -> one.amendment.id().equals(id)).toList();
    }

    /** Those to these measures. Roll calls are looked for once, and not for each of a thousand amendments. */
    private Stream<One> to(Collection<BillId> measures) {
        Map<BillId, List<RollCall>> votes = desk.rollCalls().of(measures).stream().sorted(Comparator.comparing(RollCall::id))
                .filter(vote -> vote.matter().bill().isPresent())
                .collect(Collectors.groupingBy(vote -> vote.matter().bill().orElseThrow()));
        return measures.stream().map(measure -> desk.ledger().believed(measure).bill())
                .flatMap(bill -> to(bill, votes.getOrDefault(bill.id(), List.of())));
    }

    private static Stream<One> to(Bill bill, List<RollCall> votes) {
        Map<AmendmentId, List<RollCall>> on = new HashMap<>();
        votes.forEach(vote -> Amendments.voted(vote, bill)
                .ifPresent(amendment -> on.computeIfAbsent(amendment.id(), id -> new ArrayList<>()).add(vote)));
        return Amendments.of(bill).stream().map(amendment -> new One(amendment, bill, on.getOrDefault(amendment.id(), List.of())));
    }

    private Answer chosen(List<One> found, String none, Optional<AmendmentId> id, boolean csv) {
        if (found.isEmpty()) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Headline(none));
            blocks.add(new Block.Line("It " + HELD + " Those to a bill: `bill s2226-118 amendments`"));
            id.ifPresent(one -> blocks.add(new Block.Source("Official page", Optional.of(URI.create(one.url())))));
            return new Answer(false, new Message(List.copyOf(blocks)), List.of());
        }
        if (csv && found.size() == 1) {
            return file(found, found.getFirst().amendment.id().citation(), found.getFirst().line(), List.of(), List.of());
        }
        return found.size() == 1 ? card(found.getFirst()) : Answer.of(Message.of(new Block.Headline("Which amendment?"),
                new Block.Section(found.size() + " have that number:", found.stream().limit(A_PAGE).map(this::line).toList()),
                new Block.Offers(offers(found.stream().limit(A_PAGE).toList(), csv ? CsvAsked.SUFFIX : ""))));
    }

    private Answer ofBill(Subject subject, String words, int page, boolean csv) {
        Bill bill = subject.believed().bill();
        List<One> all = latestFirst(to(List.of(bill.id())));
        String cite = subject.id().citationWithCongress();
        if (all.isEmpty()) {
            return none(bill, cite, subject, csv);
        }
        List<One> found = words.isBlank() ? all : with(words, all.stream()).toList();
        List<String> notes = shortcomings(subject, all);
        if (found.isEmpty()) {
            return Answer.no("None of the " + all.size() + " amendments to " + cite + (notes.isEmpty() ? "" : " in the ledger")
                    + " has the words " + Typed.quote(words) + ".",
                    Stream.concat(notes.stream(), Stream.of("All of them: `bill " + subject.id() + " amendments`"))
                            .toArray(String[]::new));
        }
        String headline = cite + " · amendments" + (words.isBlank() ? "" : " · " + Typed.quote(words));
        String line = "bill " + subject.id() + " amendments" + (words.isBlank() ? "" : " " + words.replace('`', '\''));
        if (csv) {
            return file(found, headline, line, notes, subject.sources());
        }
        Answer listed = page(found, page, headline, line, notes);
        return new Answer(listed.ok(), listed.message(), subject.sources());
    }

    /** Of an amendment in the House the roll call can be there before its own record. */
    private Answer none(Bill bill, String cite, Subject subject, boolean csv) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(cite + " · no amendments in the ledger"));
        List<RollCall> voted =
                desk.rollCalls().of(List.of(bill.id())).stream().filter(vote -> vote.matter().amendment().isPresent()).toList();
        if (!voted.isEmpty()) {
            blocks.add(new Block.Section("Roll calls on amendments whose own records are not read yet:",
                    voted.stream().limit(A_PAGE).map(VoteLine::of).toList()));
        }
        List<Block.Offer> offers = new ArrayList<>(
                voted.stream().limit(A_PAGE).map(vote -> new Block.Offer(vote.id().citation(), "vote " + vote.id())).toList());
        offers.add(new Block.Offer("The card", "bill " + subject.id()));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(!csv, new Message(List.copyOf(blocks)), subject.sources());
    }

    /**
     * What a list may be short of. A file of a measure made before April 2023 lists 250 and ends (bill-status#209); no list of the API's does. Senate
     * amendments are printed without a purpose until they are proposed.
     */
    private List<String> shortcomings(Subject subject, List<One> all) {
        List<SourceWord> words = desk.ledger().words(subject.id()).stream().filter(word -> word.facet() == Facet.AMENDMENTS).toList();
        List<String> lines = new ArrayList<>();
        if (!words.isEmpty() && words.stream().allMatch(word -> word.content().amendments().size() == FILE_ENDS)) {
            lines.add("A file lists these, and such files were cut at " + FILE_ENDS + ": there may be more.");
        }
        long mute = all.stream().filter(one -> Amendments.text(one.amendment).isEmpty()).count();
        if (2 * mute > all.size()) {
            lines.add("Of " + mute + " of them the record says neither purpose nor description (yet).");
        }
        return lines;
    }

    /** Those to measures of the shipped topics that have all of these words; empty where there is none. */
    Optional<Answer> words(String words, int page, boolean csv) {
        Set<BillId> bills = new LinkedHashSet<>();
        for (Topic topic : desk.phrases().topics()) {
            desk.ledger().inTopic(topic.id()).stream().map(BillRow::id).forEach(bills::add);
        }
        List<One> found = latestFirst(with(words, to(bills)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String headline = "Amendments · " + Typed.quote(words);
        String line = "bill amendment " + words.replace('`', '\'');
        return Optional.of(csv ? file(found, headline, line, List.of(), List.of()) : found.size() == 1 ? card(found.getFirst())
                : page(found, page, headline, line, List.of()));
    }

    /**
     * Those to the measures that carry a fiscal year's defense act.
     *
     * @param words of theirs; empty for all
     */
    public Answer ofAct(List<BillId> carriers, int year, String words, int page, boolean csv) {
        List<One> all = latestFirst(to(carriers));
        List<One> found = words.isBlank() ? all : with(words, all.stream()).toList();
        String headline = "NDAA for fiscal year " + year + " · amendments" + (words.isBlank() ? "" : " · " + Typed.quote(words));
        String line = "congress ndaa fy" + year + " amendments" + (words.isBlank() ? "" : " " + words.replace('`', '\''));
        if (found.isEmpty()) {
            return Answer.no(carriers.isEmpty() ? "The ledger holds no carrier of the NDAA for fiscal year " + year + "."
                    : headline + ": none of " + all.size() + " in the ledger.", "The ledger " + HELD, "The act: `congress ndaa`");
        }
        return csv ? file(found, headline, line, List.of(), List.of()) : page(found, page, headline, line, List.of());
    }

    private static Answer file(List<One> found, String headline, String line, List<String> notes,
            List<Answer.Source> sources) {
        return CsvAnswer.of(headline, "Amendments: a row each",
                AmendmentCsv.of(found.stream().map(one -> new AmendmentCsv.Row(one.amendment, one.bill.id(), one.votes)).toList()),
                line, Stream.concat(Stream.of("The ledger " + HELD), notes.stream()).<Block>map(Block.Line::new).toList(), List.of(),
                sources);
    }

    private static List<One> latestFirst(Stream<One> all) {
        return all.sorted(Comparator.comparing((One one) -> Amendments.latest(one.amendment).orElse(LocalDate.MIN))
                .thenComparing(one -> one.amendment.id()).reversed()).toList();
    }

    private Stream<One> with(String words, Stream<One> among) {
        List<String> wanted = SearchWords.wanted(words).filter(word -> !word.strip().equals("amendment")).toList();
        return wanted.isEmpty() ? Stream.empty() : among.filter(one -> {
            String record = words(one.amendment, one.bill);
            String votes = one.votes.isEmpty() ? "" : words(one.votes);
            return wanted.stream().allMatch(word -> record.contains(word) || votes.contains(word));
        });
    }

    private String words(Amendment amendment, Bill bill) {
        return Optional.ofNullable(said.getIfPresent(amendment)).orElseGet(() -> {
            String made = words(Stream.of(
                    Stream.of(amendment.id().citation(), String.valueOf(amendment.id().number()), bill.id().citation()),
                    amendment.sponsors().stream().flatMap(sponsor -> Stream.of(sponsor.display(), sponsor.fullName())),
                    amendment.committees().stream(), amendment.purpose().stream(), amendment.description().stream(),
                    amendment.actions().stream().map(Action::text)).flatMap(part -> part));
            said.put(amendment, made);
            return made;
        });
    }

    private static String words(List<RollCall> votes) {
        return words(votes.stream().flatMap(vote -> Stream.concat(Stream.of(vote.words().title()),
                vote.matter().amendment().stream().map(voted -> voted.author()))));
    }

    private static String words(Stream<String> parts) {
        return " " + SearchWords.named(parts.collect(Collectors.joining(" "))).collect(Collectors.joining(" ")) + " ";
    }

    private Answer page(List<One> found, int page, String headline, String line, List<String> notes) {
        int pages = (found.size() + A_PAGE - 1) / A_PAGE;
        if (page > pages || page < 1) {
            return Answer.no((pages == 1 ? "There is 1 page" : "There are " + pages + " pages") + " of this.",
                    "The last: `" + line + (pages > 1 ? " page " + pages : "") + "`");
        }
        List<One> shown = found.subList((page - 1) * A_PAGE, Math.min(found.size(), page * A_PAGE));
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", line + " page " + (page + 1)));
        }
        offers.addAll(offers(shown, ""));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline));
        notes.forEach(note -> blocks.add(new Block.Line(note)));
        blocks.add(new Block.Section(found.size() + (found.size() == 1 ? " amendment" : " amendments") + ", the latest first"
                + (pages > 1 ? ", page " + page + " of " + pages : "") + ":", shown.stream().map(this::line).toList()));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private static List<Block.Offer> offers(List<One> found, String suffix) {
        return found.stream().map(one -> new Block.Offer(one.amendment.id().citation(), one.line() + suffix)).toList();
    }

    /** {@code S.Amdt. 429 to S. 2226 (118th) · would limit … · Sen. Tim Kaine (D-VA) · To require … · Amendment Agreed to 65–28}. */
    private String line(One one) {
        Amendment amendment = one.amendment;
        String fate =
                one.votes.stream().map(VoteTellings::result).reduce((first, last) -> last).or(() -> AmendmentTellings.latest(amendment))
                        .orElse("");
        return Stream.of(amendment.id().citation() + " to " + one.bill.id().citationWithCongress(), ways(one),
                Amendments.sponsor(amendment).orElse(""), Amendments.text(amendment).map(text -> Phrases.cut(text, 150)).orElse(""),
                Phrases.cut(fate, 120)).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private String ways(One one) {
        return AmendmentTellings.directions(one.amendment.id(), one.bill, desk.ledger(), desk.phrases());
    }

    /** What happened to it, each once (domain.md 2.3, rule 1); nothing of items without words, or with no more than a heading's beside others of that day. */
    private static List<Event> events(One one) {
        List<Event> told = Events.ofAmendments(one.bill).getOrDefault(one.amendment, List.of()).stream()
                .filter(event -> !event.text().isBlank()).toList();
        return told.stream().filter(event -> !HEADING.matcher(event.text()).matches()
                || told.stream().noneMatch(other -> other.date().equals(event.date())
                        && !HEADING.matcher(other.text()).matches()))
                .toList();
    }

    private Answer card(One one) {
        Amendment amendment = one.amendment;
        Bill bill = one.bill;
        List<Block> blocks = new ArrayList<>();
        String ways = ways(one);
        blocks.add(new Block.Headline(amendment.id().citation() + " to " + bill.id().citationWithCongress()
                + (ways.isEmpty() ? "" : " · " + ways)));
        blocks.add(new Block.Line(Amendments.text(amendment).map(text -> "\"" + Phrases.cut(text, LONGEST_PURPOSE) + "\"")
                .orElse("Its record says neither purpose nor description (yet).")
                + Amendments.sponsor(amendment).map(sponsor -> " · " + sponsor).orElse("")));
        List<AmendmentId> chain = Amendments.chain(amendment, bill);
        blocks.add(new Block.Line("Amends " + Stream.concat(chain.stream().map(AmendmentId::citation),
                Stream.of(bill.id().citationWithCongress())).collect(Collectors.joining(", which amends "))
                + (bill.detail().title().isBlank() ? "" : " · " + Phrases.cut(bill.detail().title(), 120))));
        List<Amendment> to = Amendments.to(amendment.id(), bill);
        if (!to.isEmpty()) {
            blocks.add(new Block.Line("Amended in turn by " + to.stream().limit(A_PAGE).map(other -> other.id().citation())
                    .collect(Collectors.joining(", ")) + (to.size() > A_PAGE ? " and " + (to.size() - A_PAGE) + " more" : "")));
        }
        List<RollCall> votes = one.votes;
        if (!votes.isEmpty()) {
            blocks.add(new Block.Section("Roll calls:",
                    votes.stream().map(vote -> vote.at().map(at -> Phrases.day(at.day()) + " · ").orElse("")
                            + VoteTellings.headline(vote, "")).toList()));
        }
        List<Event> events = events(one).reversed();
        if (!events.isEmpty()) {
            blocks.add(new Block.Section(
                    events.size() > ACTIONS_SHOWN ? "The last " + ACTIONS_SHOWN + " of " + events.size() + " actions:"
                            : "Actions:",
                    events.stream().limit(ACTIONS_SHOWN)
                            .map(event -> Phrases.day(event.date()) + " · " + Phrases.cut(event.text(), 200)).toList()));
        }
        blocks.add(new Block.Source(Amendments.latest(amendment).map(day -> "Latest " + Phrases.day(day)).orElse("No date in the record"),
                Optional.of(URI.create(amendment.id().url()))));
        List<Block.Offer> offers = new ArrayList<>();
        votes.reversed().stream().limit(2).forEach(vote -> offers.add(new Block.Offer(vote.id().citation(), "vote " + vote.id())));
        chain.stream().findFirst().filter(above -> !find(above).isEmpty())
                .ifPresent(above -> offers.add(new Block.Offer(above.citation(), "bill " + above)));
        offers.add(new Block.Offer("The bill", "bill " + bill.id()));
        offers.add(new Block.Offer("Its amendments", "bill " + bill.id() + " amendments"));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(true, new Message(List.copyOf(blocks)),
                Subject.of(bill.id(), desk).map(Subject::sources).orElse(List.of()));
    }
}
