package floorwire.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.audience.Channel;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillReference;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;
import floorwire.topic.Topic;

/**
 * Takes a line as typed to its handler. What is no command, nor nearly one, is a handler's that surely is asked for, or is looked for as
 * {@code bill}: by its number or by words of its title.
 */
public final class Commands {

    private static final int LONGEST_LINE = 1_000;
    private static final int SHORTEST_TYPO = 3;
    private static final int MOST_MENTIONED = 5;
    private static final Pattern MARKS = Pattern.compile("[?!.,;: ]+$");
    private static final Pattern POLITE = Pattern.compile("(?i)(.+?)[ ,]+(?:please|pls|plz|thanks|thank you|thx)[?!. ]*");
    private static final Pattern QUOTED_CODE = Pattern.compile("^`+([^`]+)`+[?!.]*$");
    private static final String STATUS = "congress status";
    private static final String MEMBER = "congress member";
    /** Where the word may be one of a group's own. */
    private static final List<String> GROUPS_WORDS = List.of("congress topic", "congress provision", "follow");
    private static final List<String> ELSEWHERE = List.of(MEMBER, "vote", "congress explain");
    /** Which know what plain words mean, in the order in which they are asked. */
    private static final List<String> IN_PLAIN_WORDS = List.of("vote", MEMBER, "congress ndaa");

    private final CommandCatalog catalog;
    /** Answers are worked on in the order asked, few at a time: a hundred at once would all be late, and some far later than others. */
    private final Semaphore desks = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final Completion completion;
    private final PlainSpeech speech;
    private final BillFinder finder;
    private final List<Topic> topics;
    private final Map<String, CommandHandler> handlers;

    /** @param handlers by the command's words */
    public Commands(Desk desk, Map<String, CommandHandler> handlers) {
        this.catalog = desk.catalog();
        this.completion = new Completion(desk);
        this.finder = desk.finder();
        this.speech = new PlainSpeech(desk.phrases().topics(), this::isPerson);
        this.topics = desk.phrases().topics();
        this.handlers = Map.copyOf(handlers);
        for (CommandSpec spec : catalog.all()) {
            if (!handlers.containsKey(spec.command())) {
                throw new IllegalArgumentException("no handler for the command " + spec.command());
            }
        }
    }

    /**
     * Whole words that can stand in place of the last, perhaps empty, word of a line: commands, what follows them, topics, numbers of bills.
     * The likeliest first.
     *
     * @param channel where it is typed, if anywhere: topics of its group's own are known there alone
     */
    public List<String> complete(String line, int most, Optional<Channel> channel) {
        return line.length() > LONGEST_LINE ? List.of() : completion.of(line, most, channel);
    }

    /**
     * Whole values for an option that is being filled in, the likeliest first. None while there is nothing to go by.
     *
     * @param longest characters of a suggestion
     * @param channel where it is typed
     */
    public List<String> suggest(CommandSpec spec, CommandOption option, String typed, int most, int longest,
            Optional<Channel> channel) {
        return typed.length() > LONGEST_LINE ? List.of() : completion.values(spec, option, typed, most, longest, channel);
    }

    /**
     * What a question may be about that is begun so, each an answerable line: topics first, then bills by their number, then those that the
     * words find. None while there is nothing to go by.
     */
    public List<String> suggest(String typed, int most) {
        return typed.length() > LONGEST_LINE ? List.of() : completion.about(typed, most);
    }

    /** A suggested value with what it stands for behind it, {@code nato · NATO membership}: for places that show other words than they hand back. */
    public String suggested(String value) {
        return completion.meant(value).map(meant -> value + " · " + meant).orElse(value);
    }

    /** What the bills are that a message names: the one's card, or a choice of them. */
    public Answer mentioned(String message, Optional<Channel> channel, String actor, ZoneId zone) {
        List<String> bills = MentionedBills.in(message, MOST_MENTIONED);
        if (bills.isEmpty()) {
            return Answer.no("No bill is named in that message.", "A bill is found by its number (S. 2174, H.R. 6508) or by a link to"
                    + " congress.gov or govinfo.gov. `bill` and words of a title find others.");
        }
        return bills.size() == 1 ? answer("bill " + bills.getFirst(), channel, actor, zone)
                : Answer.of(Message.of(new Block.Headline("That message names " + bills.size() + " bills."),
                        new Block.Offers(bills.stream().map(bill -> new Block.Offer(bill, "bill " + bill)).toList())));
    }

    public CommandCatalog catalog() {
        return catalog;
    }

    /** What the line asks for: a command, by name or surely meant, or a bill by its number or by words alone. */
    public Optional<CommandCatalog.Parsed> parse(String line) {
        return read(line.length() > LONGEST_LINE ? "" : Typed.clean(line)).command();
    }

    private CommandHandler handler(CommandSpec spec) {
        return Optional.ofNullable(handlers.get(spec.command()))
                .orElseThrow(() -> new IllegalStateException("no handler for the command " + spec.command()));
    }

    private boolean isPerson(String name) {
        return mayAsk(MEMBER, name) || surelyFound(BillSearch.bySponsor(name));
    }

    private boolean surelyFound(BillSearch search) {
        Found found = finder.find(search, 0, 1);
        return found.total() > 0 && found.how() == Found.How.WORDS;
    }

    private boolean mayAsk(String command, String words) {
        return Optional.ofNullable(handlers.get(command)).filter(handler -> handler.mayBeAsked(words)).isPresent();
    }

    /**
     * @param meant what plain words were taken for
     * @param bare  whether they are looked for as a bill's because nothing else was seen in them
     * @param csv   whether the rows of its answer are wanted as a file: of a command that has any, or of none
     */
    private record Read(Optional<CommandCatalog.Parsed> command, Optional<String> meant, boolean bare, boolean csv) {

        Read(Optional<CommandCatalog.Parsed> command, Optional<String> meant, boolean bare) {
            this(command, meant, bare, false);
        }

        boolean hasRows() {
            return command.filter(parsed -> parsed.spec().keywords().contains("csv")).isPresent();
        }
    }

    private Read read(String clean) {
        Optional<String> rest = CsvAsked.of(clean);
        if (rest.isEmpty()) {
            return inWords(clean);
        }
        Read read = inWords(rest.get());
        if (read.hasRows()) {
            return new Read(read.command(), read.meant(), read.bare(), true);
        }
        boolean unnamed = rest.get().isEmpty() || (read.command().isPresent() && catalog.parse(rest.get()).isEmpty());
        return unnamed ? new Read(Optional.empty(), Optional.empty(), false, true) : inWords(clean);
    }

    /** Without courtesies behind it, and the marks around a command that was copied. */
    private String plain(String typed) {
        String line = QUOTED_CODE.matcher(typed).replaceFirst("$1");
        Matcher polite = POLITE.matcher(line);
        return polite.matches() && catalog.parse(line).filter(parsed -> parsed.spec().changes()).isEmpty() ? polite.group(1) : line;
    }

    private Read inWords(String typed) {
        String clean = plain(typed);
        if (clean.codePoints().noneMatch(Character::isLetterOrDigit) && !clean.isEmpty()) {
            return new Read(catalog.parse("help"), Optional.empty(), false);
        }
        Optional<String> foremost = speech.foremost(clean).or(() -> PlainBill.part(clean));
        if (foremost.isPresent()) {
            return new Read(catalog.parse(foremost.get()), foremost, false);
        }
        Optional<CommandCatalog.Parsed> named = catalog.parse(clean)
                .or(() -> catalog.parse(MARKS.matcher(clean).replaceFirst("")).filter(parsed -> parsed.argument().isEmpty()));
        Optional<String> standing =
                named.filter(parsed -> parsed.spec().command().equals(STATUS)).flatMap(parsed -> speech.standing(parsed.argument()));
        if (standing.isPresent()) {
            return new Read(catalog.parse(standing.get()), standing, false);
        }
        if ((named.isPresent() && !PlainSpeech.wondersWhy(clean)) || clean.isEmpty()) {
            return new Read(named, Optional.empty(), false);
        }
        if (BillReference.parse(clean).isPresent()
                || Elsewhere.parse(clean, LocalDate.EPOCH).filter(Elsewhere.AmendmentNumber.class::isInstance).isPresent()) {
            return new Read(catalog.parse("bill " + clean), Optional.empty(), false);
        }
        Optional<String> left = speech.left(clean);
        Optional<String> why = PlainWhy.meant(clean).or(() -> PlainAmendments.meant(clean, words -> mayAsk("vote", words)))
                .or(() -> PlainCounts.meant(clean, speech));
        Optional<CommandSpec> sure = left.isPresent() || why.isPresent() ? Optional.empty() : asked(clean, CommandHandler::surelyAsked);
        Optional<String> meant = sure.isPresent() ? Optional.empty() : left.or(() -> why).or(() -> inPlainWords(clean))
                .or(() -> speech.meant(clean))
                .or(() -> PlainBill.meant(clean, words -> surelyFound(BillSearch.of(List.of(words.split(" ", -1)), List.of())),
                        this::isPerson,
                        word -> TopicCommand.named(topics, word).isPresent()));
        if (meant.isPresent()) {
            return new Read(catalog.parse(meant.get()), meant, false);
        }
        Optional<CommandSpec> asked = sure.or(() -> PlainSpeech.asks(clean) && BillCommand.named(clean).isEmpty()
                ? asked(clean, CommandHandler::mayBeAsked) : Optional.empty());
        String line = asked.map(spec -> spec.command() + " " + clean).orElseGet(() -> nearest(clean).isEmpty() ? "bill " + clean : "");
        return new Read(catalog.parse(line), Optional.empty(), asked.isEmpty());
    }

    /**
     * What no bill fits may be a day's votes, a member or something that is explained. Words in quotation marks are looked for as they stand, and
     * a number that names one thing names no other.
     */
    private Optional<Answer> elsewhere(String clean, Invocation bare) {
        boolean named = AmendmentId.parse(clean).isPresent() || BillCommand.named(clean).isPresent()
                || Elsewhere.parse(clean, LocalDate.EPOCH).filter(one -> !(one instanceof Elsewhere.CodeSection)).isPresent();
        return named || clean.contains("\"") ? Optional.empty() : ELSEWHERE.stream()
                .filter(command -> Optional.ofNullable(handlers.get(command)).filter(handler -> handler.knows(clean)).isPresent())
                .findFirst()
                .flatMap(command -> catalog.named(command)).map(spec -> handler(spec).answer(bare.asking(spec, clean)));
    }

    private Optional<String> inPlainWords(String line) {
        return IN_PLAIN_WORDS.stream().flatMap(command -> Optional.ofNullable(handlers.get(command)).stream())
                .flatMap(handler -> handler.meant(line).stream()).findFirst();
    }

    private Optional<CommandSpec> asked(String line, BiPredicate<CommandHandler, String> test) {
        return catalog.all().stream().filter(spec -> Optional.ofNullable(handlers.get(spec.command()))
                .filter(handler -> test.test(handler, line)).isPresent()).findFirst();
    }

    /** A command's name that a first word nearly is. Short words are near to everything. */
    private Optional<String> nearest(String line) {
        String first = first(line);
        return first.length() < SHORTEST_TYPO || PlainSpeech.asks(line) || !first.chars().allMatch(Character::isLetter) ? Optional.empty()
                : Nearest.of(first,
                        catalog.all().stream().map(CommandSpec::shortName).filter(name -> name.length() >= SHORTEST_TYPO).toList());
    }

    private static String first(String line) {
        String[] words = line.replaceFirst("^/", "").replaceFirst("(?i)^congress ", "").split("\\s", 2);
        return words[0].toLowerCase(Locale.ROOT);
    }

    public Answer answer(String line, Optional<Channel> channel, String actor, ZoneId zone) {
        if (line.length() > LONGEST_LINE) {
            return Answer.no(String.format("That line has %d characters.", line.length()), "A question takes at most " + LONGEST_LINE
                    + ". A bill's number or a few words of its title are enough: `bill s2174`, `bill north atlantic treaty`.");
        }
        String clean = Typed.clean(line);
        Read read = read(clean);
        if (read.command().isEmpty()) {
            return read.csv() ? CsvAsked.none() : unknown(clean);
        }
        CommandSpec spec = read.command().get().spec();
        Optional<String> rows = CsvAsked.of(clean);
        String words = read.csv() ? rows.orElse(clean) : clean;
        desks.acquireUninterruptibly();
        try {
            Invocation invocation = new Invocation(spec, read.command().get().argument(), channel, actor, zone, read.csv());
            Answer first = handler(spec).answer(invocation);
            boolean found = first.ok() && (!read.csv() || CsvAsked.leads(first));
            Answer answer =
                    !read.bare() ? first : found ? withMember(first, words, read.csv()) : elsewhere(words, invocation).orElse(first);
            if (rows.isPresent() && !CsvAsked.leads(answer) && (answer.ok() ? !GROUPS_WORDS.contains(spec.command()) : !read.csv())) {
                return read.csv() ? CsvAsked.none() : CsvAsked.noted(answer);
            }
            return read.meant().map(meant -> taken(PlainCounts.asks(words) ? PlainCounts.counted(answer) : answer, words,
                    meant + (read.csv() ? CsvAsked.SUFFIX : ""))).orElse(answer);
        } finally {
            desks.release();
        }
    }

    /** A name finds the bills of its bearer, who may be meant as well. */
    private Answer withMember(Answer bills, String name, boolean csv) {
        List<Block> blocks = new ArrayList<>(bills.message().blocks());
        if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Offers offers) || !mayAsk(MEMBER, name)) {
            return bills;
        }
        blocks.set(blocks.size() - 1, new Block.Offers(Stream.concat(offers.offers().stream(),
                Stream.of(new Block.Offer("The member", "member " + name.toLowerCase(Locale.ROOT) + (csv ? CsvAsked.SUFFIX : ""))))
                .toList()));
        return new Answer(bills.ok(), new Message(List.copyOf(blocks)), bills.sources());
    }

    /** Plain words may have meant something else. */
    private static Answer taken(Answer answer, String line, String meant) {
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        int last = blocks.isEmpty() || !(blocks.getLast() instanceof Block.Offers) ? blocks.size() : blocks.size() - 1;
        blocks.add(last, new Block.Line("Taken as `" + meant.replace('`', '\'') + "`. To look for the words in titles: `bill "
                + Phrases.cut(line, 80).replace('`', '\'') + "`"));
        return new Answer(answer.ok(), new Message(List.copyOf(blocks)), answer.sources());
    }

    private Answer unknown(String line) {
        return nearest(line).map(nearest -> {
            String rest = line.contains(" ") ? line.substring(line.indexOf(' ')) : "";
            return Answer.no("There is no command " + Typed.quote(first(line)) + ".", "Did you mean `" + nearest
                    + Phrases.cut(rest, 80).replace('`', '\'')
                    + "`? To look for these words in titles, begin with `bill`. `help` lists all.");
        }).orElse(Answer.no("Ask something.", "`help` says what there is; a bill's number or words of its title are enough: `s2174`."));
    }
}
