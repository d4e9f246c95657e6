package floorwire.command;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Superseded;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.ledger.BillRow;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;
import floorwire.topic.GroupTopic;
import floorwire.topic.Topic;

/** {@code bill}: one bill as it stands or stood, or those that words and filters find. */
public final class BillCommand implements CommandHandler {

    private static final Pattern END = Pattern.compile("[?!.,; ]+$");
    private static final Pattern IN_YEAR = Pattern.compile("(?i)(.+?),? (?:in|of|from) ((?:19|20)\\d\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:(?:number|no\\.?|#) ?)?(\\d{1,5})");
    private static final Pattern ON_DAY = Pattern.compile("(?i)(.+?)[ ,]+(?:on|as of|at)\\s+(\\S.*)");
    private static final Pattern PART = Pattern.compile("(?i)(.+?)\\s+(details?|actions?|cosponsors?|texts?|votes?|why|paths?)");
    private static final Pattern TEXT = Pattern.compile("(?i)(.+?)\\s+texts?\\s+(?:(?:section|sec\\.?|§)\\s+)?(\\S.*)");

    private final Desk desk;
    private final BillCard card;
    private final BillDetails details;
    private final BillThen then;
    private final BillLists lists;
    private final BillTexts read;
    private final BillTextAnswers texts;
    private final ElsewhereAnswers elsewhere;
    private final AmendmentAnswers amendments;
    private final CommandHandler why;

    /**
     * @param why   answers {@code bill s2174 why}
     * @param votes answers {@code bill s2174 votes}, and what names a roll call
     * @param explain whether it explains a section of the Code
     * @param read  the texts that were read
     */
    public BillCommand(Desk desk, CommandHandler why, CommandHandler votes, CommandHandler explain, BillTexts read) {
        this.desk = desk;
        this.why = why;
        this.card = new BillCard(desk.phrases());
        this.details = new BillDetails(desk.phrases());
        this.read = read;
        this.texts = new BillTextAnswers(read);
        this.then = new BillThen(desk, card);
        this.lists = new BillLists(desk);
        this.amendments = new AmendmentAnswers(desk);
        this.elsewhere = new ElsewhereAnswers(desk, lists, this::card, votes, explain);
    }

    @Override
    public Answer answer(Invocation invocation) {
        String asked = END.matcher(invocation.argument()).replaceFirst("");
        if (asked.isEmpty()) {
            return which(invocation);
        }
        Optional<BillReference> reference = BillReference.parse(asked);
        if (reference.isPresent()) {
            return Subject.of(reference.get(), desk).map(subject -> card(subject, invocation))
                    .orElseGet(() -> withVoteOfThatNumber(Subject.unknown(reference.get(), desk), reference.get()));
        }
        Matcher year = IN_YEAR.matcher(asked);
        Optional<BillReference> ofYear = year.matches() ? BillReference.parse(year.group(1)).filter(one -> one.congress().isEmpty())
                .flatMap(one -> BillReference.parse(year.group(1) + "-" + Congress.ofYear(Integer.parseInt(year.group(2))).number()))
                : Optional.empty();
        if (ofYear.isPresent()) {
            return about(ofYear.get(), subject -> card(subject, invocation));
        }
        Matcher number = NUMBER.matcher(asked);
        if (number.matches()) {
            return numbered(Integer.parseInt(number.group(1))).orElseGet(() -> words(asked, invocation));
        }
        return amendments.answer(asked, invocation.csv()).or(() -> part(asked, invocation)).or(() -> text(asked, invocation))
                .or(() -> day(asked))
                .or(() -> Elsewhere
                        .parse(asked, desk.today())
                        .map(named -> elsewhere.answer(named, invocation)))
                .orElseGet(() -> words(asked, invocation));
    }

    /** A number alone: the measures that have it, whatever their type. */
    private Optional<Answer> numbered(int number) {
        List<BillId> ids = number == 0 ? List.of() : Stream.of(BillType.values()).flatMap(type -> desk.ledger()
                .sameNumber(new BillId(Congress.at(desk.now()).number(), type, number)).stream().map(BillRow::id))
                .sorted(Comparator.comparingInt(BillId::congress).reversed()).limit(BillLists.A_PAGE).toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(lists.page(new Found(ids, ids.size(), Found.How.WORDS), 1,
                "Measures numbered " + number, "bill " + number, List.of()));
    }

    private static Answer which(Invocation invocation) {
        return Answer.no("Which bill?", "Usage: " + invocation.spec().inUse(),
                invocation.spec().exemplified(Integer.MAX_VALUE));
    }

    private interface Telling {
        Answer of(Subject subject);
    }

    private Answer about(BillReference reference, Telling telling) {
        return Subject.of(reference, desk).map(telling::of).orElseGet(() -> Subject.unknown(reference, desk));
    }

    private Optional<Answer> part(String asked, Invocation invocation) {
        Matcher matcher = PART.matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String part = matcher.group(2).toLowerCase(Locale.ROOT);
        return BillReference.parse(matcher.group(1)).map(reference -> about(reference, subject -> switch (part.charAt(0)) {
            case 't' -> details.texts(subject, texts.read(subject.id()));
            case 'v' -> elsewhere.votes(subject.id().toString(), invocation);
            case 'p' -> path(subject);
            case 'w' -> why.answer(invocation.asking(invocation.spec(), subject.id().toString()));
            default -> details.details(subject);
        }));
    }

    private Optional<Answer> text(String asked, Invocation invocation) {
        Matcher matcher = TEXT.matcher(asked);
        return !matcher.matches() ? Optional.empty() : BillReference.parse(matcher.group(1))
                .flatMap(reference -> Subject.of(reference, desk)).flatMap(subject -> texts.of(subject, matcher.group(2), invocation));
    }

    private Optional<Answer> day(String asked) {
        Matcher matcher = ON_DAY.matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return BillReference.parse(matcher.group(1)).map(reference -> {
            Optional<LocalDate> day = Typed.day(matcher.group(2), desk.today());
            return day.isEmpty()
                    ? Answer.no(Typed.noDay(matcher.group(2)), "Write it as in `bill s2174 on 2025-07-01`.")
                    : about(reference, subject -> then.on(day.get(), subject));
        });
    }

    private Answer card(Subject subject, Invocation invocation) {
        if (invocation.csv()) {
            return rows(subject);
        }
        List<Sources.Health> health = desk.sources().health();
        Message message = card.of(new BillCard.View(subject.believed().bill(), subject.history(), subject.believed().disputes(),
                Superseded.by(subject.believed().bill(), subject.memberships(), desk.ledger()), subject.memberships(), subject.sameNumber(),
                sections(subject), desk.now(), Optional.of(subject.heard(desk)),
                subject.freshness(health, () -> desk.sources().loaded(subject.id()).keySet(), invocation.zone())));
        List<Block> blocks = message.blocks();
        Message fresh = subject.stale(health, desk, invocation.zone())
                .map(line -> new Message(Stream.concat(blocks.stream(), Stream.of(line)).toList())).orElse(message);
        Answer answer = new Answer(true, fresh, subject.sources());
        return BillReference.parse(END.matcher(invocation.argument()).replaceFirst(""))
                .map(reference -> withVoteOfThatNumber(answer, reference)).orElse(answer);
    }

    /** A measure has rows of several kinds, and none by itself. */
    private static Answer rows(Subject subject) {
        return Answer.of(Message.of(new Block.Headline(subject.id().citationWithCongress() + " · which comma-separated values?"),
                new Block.Offers(List.of(new Block.Offer("Its roll calls", "vote " + subject.id() + CsvAsked.SUFFIX),
                        new Block.Offer("Its amendments", "bill " + subject.id() + " amendments" + CsvAsked.SUFFIX),
                        new Block.Offer("The card", "bill " + subject.id())))));
    }

    private List<BillTexts.Heading> sections(Subject subject) {
        return subject.believed().bill().sections().headings().isEmpty() ? List.of() : read.headings(subject.id());
    }

    /** {@code s190} is a bill; who typed no Congress may have meant Senate vote 190. */
    private Answer withVoteOfThatNumber(Answer answer, BillReference reference) {
        if (reference.type() != BillType.S || reference.congress().isPresent()) {
            return answer;
        }
        List<RollCall> votes = desk.rollCalls().numbered(Chamber.SENATE, reference.number());
        if (votes.isEmpty()) {
            return answer;
        }
        Block.Offer offer = votes.size() == 1 ? new Block.Offer(votes.getFirst().id().citation(), "vote " + votes.getFirst().id())
                : new Block.Offer("Senate vote " + reference.number(), "vote senate " + reference.number());
        List<Block> blocks = answer.message().blocks();
        Stream<Block.Offer> others = blocks.stream().filter(Block.Offers.class::isInstance).map(Block.Offers.class::cast)
                .flatMap(offers -> offers.offers().stream());
        return new Answer(answer.ok(), new Message(Stream.concat(blocks.stream().filter(block -> !(block instanceof Block.Offers)),
                Stream.of(new Block.Offers(Stream.concat(Stream.of(offer), others).toList()))).toList()), answer.sources());
    }

    /** The card's road, step by step; its last steps say what would still be needed and until when, so the card's lines do not. */
    private Answer path(Subject subject) {
        Bill bill = subject.believed().bill();
        String directions = desk.phrases().directions(subject.memberships());
        return new Answer(true, Message.of(
                new Block.Headline(subject.id().citationWithCongress() + (directions.isEmpty() ? "" : " · " + directions) + " · path"),
                new Block.Line(Phrases.quotedTitle(bill)),
                BillPathAnswer.of(subject.believed(), desk.now(), subject.heard(desk),
                        Superseded.by(bill, subject.memberships(), desk.ledger())),
                new Block.Source("The official record", Optional.of(URI.create(subject.id().url()))),
                new Block.Offers(List.of(new Block.Offer("The card", "bill " + subject.id()),
                        new Block.Offer("Details", "bill " + subject.id() + " details")))),
                subject.sources());
    }

    private Answer words(String asked, Invocation invocation) {
        BillFilter filter = BillFilter.parse(asked, desk.phrases().topics(), desk.own(invocation.channel()), desk.today());
        if (filter.trouble().isPresent()) {
            return Answer.no("That filter is not understood.", filter.trouble().get());
        }
        if (filter.isEmpty()) {
            return which(invocation);
        }
        Optional<Answer> within = filter.filtered() ? Optional.empty() : within(asked, invocation);
        if (within.isPresent()) {
            return within.get();
        }
        if (amending(filter) && !filter.filtered()) {
            Optional<Answer> found = amendments.words(String.join(" ", filter.words()), filter.page(), invocation.csv());
            if (found.isPresent()) {
                return found.get();
            }
        }
        Found found = lists.find(filter.search(desk.ledger(), sitting()), filter.page());
        List<String> notes = new ArrayList<>();
        if (amending(filter)) {
            notes.add("No amendment in the ledger has these words; these are bills.");
            if (found.total() == 0 || found.how() != Found.How.WORDS) {
                filter = filter.without("amendment");
                found = filter.isEmpty() ? found : lists.find(filter.search(desk.ledger(), sitting()), filter.page());
            }
        }
        return listed(asked, filter, found, notes, invocation);
    }

    private Answer listed(String asked, BillFilter filter, Found found, List<String> notes, Invocation invocation) {
        if ((found.total() == 0 || found.how() != Found.How.WORDS) && PlainSpeech.asks(asked) && !filter.filtered()) {
            Optional<Topic> of = PlainSpeech.spokenOf(desk.phrases().topics(), asked);
            return Answer.no("Nothing here answers " + Typed.quote(asked) + ".",
                    of.flatMap(Topic::object).map(object -> "Near: `explain leaving " + object + "`. ").orElse("")
                            + "`explain` lists what is explained, `topic " + of.map(Topic::id).orElse("nato")
                            + "` shows where bills stand, `recent` what happened, `help` the rest.",
                    "To look for words in titles, type those words alone: `bill north atlantic treaty`.");
        }
        if ((found.total() == 0 || found.how() != Found.How.WORDS) && !filter.filtered() && filter.phrases().isEmpty()) {
            Optional<Answer> pointed = new DirectedBills(desk, lists).instead(asked, found, filter.page(), notes);
            if (pointed.isPresent()) {
                return pointed.get();
            }
        }
        if (found.total() == 0) {
            return lists.nothing(filter, desk.phrases(invocation));
        }
        switch (found.how()) {
            case WORDS -> {}
            case NEARLY -> notes.add("Nothing has just these words; this is what was probably meant.");
            case SOME -> notes.add("Nothing has all of these words; this has at least half of them.");
        }
        if (found.total() == 1 && filter.page() == 1) {
            return Subject.of(found.ids().getFirst(), desk).map(subject -> noted(card(subject, invocation), notes))
                    .orElseGet(() -> lists.nothing(filter, desk.phrases(invocation)));
        }
        List<GroupTopic> own = desk.own(invocation.channel());
        if (filter.sponsor().isPresent() && filter.page() == 1) {
            Map<String, Integer> sponsors = desk.finder().sponsors(filter.search(desk.ledger(), sitting()), found.how());
            if (sponsors.size() > 1 && sponsors.keySet().stream().noneMatch(filter.sponsor().get()::equalsIgnoreCase)) {
                return lists.whichSponsor(filter, sponsors, own);
            }
        }
        return lists.page(found, filter.page(), "Bills · " + filter.said(desk.phrases(invocation)), "bill " + filter.line(own), notes);
    }

    private int sitting() {
        return Congress.at(desk.now()).number();
    }

    private static Answer noted(Answer answer, List<String> notes) {
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        notes.forEach(note -> blocks.add(1, new Block.Line(note)));
        return new Answer(answer.ok(), new Message(List.copyOf(blocks)), answer.sources());
    }

    private static boolean amending(BillFilter filter) {
        return filter.words().stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).matches("amendments?"));
    }

    /** The measure whose number stands inside a sentence. */
    static Optional<BillReference> named(String sentence) {
        return BillSentence.parse(sentence).bills().stream().findFirst();
    }

    private Optional<Answer> within(String asked, Invocation invocation) {
        BillSentence sentence = BillSentence.parse(asked);
        List<Subject> subjects = sentence.bills().stream().flatMap(reference -> Subject.of(reference, desk).stream()).toList();
        if (subjects.size() > 1) {
            return Optional.of(several(subjects));
        }
        return subjects.stream().findFirst().map(subject -> sentence.section().flatMap(number -> texts.of(subject, number, invocation))
                .or(() -> sentence.about().flatMap(words -> texts.about(subject, words))).orElseGet(() -> card(subject, invocation)));
    }

    private Answer several(List<Subject> subjects) {
        List<BillId> ids = subjects.stream().map(Subject::id).limit(BillLists.A_PAGE).toList();
        List<Block.Offer> offers = new ArrayList<>(ids.stream().map(id -> new Block.Offer(id.citation(), "bill " + id)).toList());
        if (ids.size() == 2) {
            texts.shared(ids).forEach(provision -> offers.add(new Block.Offer("Differences: " + provision.name(),
                    "provision " + provision.id() + " diff " + ids.getFirst() + " " + ids.getLast())));
        }
        return Answer.of(Message.of(new Block.Headline(subjects.size() + " bills are named"),
                new Block.Section("Each by itself:", lists.lines(subjects.stream().limit(BillLists.A_PAGE).map(Subject::row).toList())),
                new Block.Offers(List.copyOf(offers))));
    }

    /** What a search by words alone finds first; for other commands. Half of the words are too few to speak of a measure unasked. */
    public static Optional<BillId> first(Desk desk, String words) {
        Found found = desk.finder().find(BillSearch.of(List.of(words), List.of()), 0, 1);
        return found.how() == Found.How.SOME ? Optional.empty() : found.ids().stream().findFirst();
    }
}
