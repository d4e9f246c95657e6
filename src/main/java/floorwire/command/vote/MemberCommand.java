package floorwire.command.vote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Roads;
import floorwire.command.Answer;
import floorwire.command.CommandHandler;
import floorwire.command.CsvAsked;
import floorwire.command.Desk;
import floorwire.command.Invocation;
import floorwire.command.Nearest;
import floorwire.command.Typed;
import floorwire.congress.District;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.congress.States;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Topic;

/** {@code congress member}: who holds a seat, and what is recorded of a member on the shipped topics. Acts, never positions, never a score. */
public final class MemberCommand implements CommandHandler {

    private static final int A_PAGE = 20;
    private static final Pattern PAGE = Pattern.compile("(?i)\\s*\\bpage (\\d{1,3})$");
    private static final Pattern TOPIC = Pattern.compile("(?i)\\s*\\btopic (.+)$");
    private static final Pattern DAY = Pattern
            .compile("(?i)\\s+(?:on|as of)\\s+(\\S+(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\s+\\p{L}+\\s+\\d{4})?)");
    private static final Pattern ID = Pattern.compile("(?i)[A-Z]\\d{3}(?:\\d{3})?");
    private static final Pattern TITLE =
            Pattern.compile("(?i)^(?:sen|senator|rep|representative|congressman|congresswoman|del|delegate)\\b\\.?\\s*");
    private static final Pattern ASIDE = Pattern.compile("(?i)\\s*[(\\[]([a-z]{1,2})-([a-z]{2})(?:-\\d+)?[)\\]]\\s*$");

    /** Before whoever sits no more. */
    static final String ONCE = "once: ";
    private static final Pattern OF_THE_ASKER = Pattern.compile("(?i)(?:my|our)(?: .*)?");
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_NAME = 3;
    /** Words of the longest name of a place that may stand with a name, and one. */
    private static final int LONGEST_PLACE = 5;

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** @param of what they were read of, the same object as long as it is the same list */
    private record Names(Object of, Map<String, List<Set<String>>> byWord) {}

    private volatile Names names = new Names(List.of(), Map.of());
    private final Desk desk;
    private final Roads roads;
    private final VoteSearch search;
    private final MemberCard card;
    private final MemberSeats seats;
    /** No monitor: a virtual thread that has waited for one comes behind all that never stop. */
    private final Lock lock = new ReentrantLock();
    private Optional<Read> read = Optional.empty();

    public MemberCommand(Desk desk, Roads roads, VoteSearch search) {
        this.desk = desk;
        this.roads = roads;
        this.search = search;
        this.card = new MemberCard(desk);
        this.seats = new MemberSeats(desk);
    }

    @Override
    public Optional<String> meant(String line) {
        return PlainSeats.meant(line);
    }

    /** A name, or a part of one that is long enough: "doe", "Sen. Max Doe". */
    @Override
    public boolean mayBeAsked(String question) {
        List<String> words = words(TITLE.matcher(question).replaceFirst(""));
        return !words.isEmpty() && words.size() <= LONGEST_NAME && question.chars().noneMatch(Character::isDigit)
                && words.getLast().length() >= SHORTEST_NAME
                && names().getOrDefault(words.getLast(), List.of()).stream().anyMatch(name -> name.containsAll(words));
    }

    /** Of the list of members, which is at hand; without one, of whoever acted. */
    @SuppressWarnings("ReferenceEquality") // the same list is the same object, and to compare two costs more than to read one
    private Map<String, List<Set<String>>> names() {
        Members members = desk.members();
        Acts acts = members.size() == 0 ? acts() : null;
        Object of = acts == null ? members : acts;
        Names now = names;
        if (now.of() != of) {
            now = new Names(of,
                    byWord(acts == null ? members.all().stream().map(one -> one.first() + " " + one.last() + " " + one.display())
                            : acts.people().stream().map(Acts.Person::name)));
            names = now;
        }
        return now.byWord();
    }

    /** Thousands of names, of which every question by words asks. */
    private static Map<String, List<Set<String>>> byWord(Stream<String> names) {
        Map<String, List<Set<String>>> byWord = new HashMap<>();
        names.map(name -> Set.copyOf(words(name))).forEach(name -> name
                .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(name)));
        return byWord;
    }

    @Override
    public Answer answer(Invocation invocation) {
        String asked = invocation.argument().replaceFirst("[?!.,; ]+$", "").replace("\"", "");
        Matcher paged = PAGE.matcher(asked);
        int page = paged.find() ? Math.max(1, Integer.parseInt(paged.group(1))) : 1;
        asked = paged.replaceFirst("");
        Matcher dated = DAY.matcher(asked);
        Optional<LocalDate> day = Optional.empty();
        if (dated.find()) {
            day = Typed.day(dated.group(1), desk.today());
            if (day.isEmpty() || day.get().isAfter(desk.today())) {
                return Answer.no(day.map(future -> Phrases.day(future) + " has not come.")
                        .orElseGet(() -> Typed.noDay(dated.group(1))),
                        "Write it as in `member PA-12 on 2023-07-14`.");
            }
            asked = dated.replaceFirst("");
        }
        Matcher topical = TOPIC.matcher(asked);
        Optional<String> named = topical.find() ? Optional.of(topical.group(1).strip()) : Optional.empty();
        String who = topical.replaceFirst("").strip();
        if (OF_THE_ASKER.matcher(who).matches()) {
            return Answer.no("Which state?",
                    "Where you live is not known here. A state's members: `member PA`; a district's: `member PA-12`;"
                            + " with a topic behind it, what is recorded of them: `member PA topic nato`.");
        }
        Optional<Topic> topic = named.flatMap(this::topic);
        if (named.isPresent() && topic.isEmpty()) {
            return Answer.no("There is no shipped topic " + Typed.quote(named.get()) + ".", "There are: "
                    + desk.phrases().topics().stream().map(Topic::id).map(id -> "`" + id + "`").collect(Collectors.joining(", ")));
        }
        if (who.isEmpty()) {
            return Answer.no("Which member?", "Usage: " + invocation.spec().inUse(),
                    invocation.spec().exemplified(Integer.MAX_VALUE));
        }
        return answer(new Asked(who, topic, day, page, invocation.csv(), invocation.zone()));
    }

    /**
     * What was asked.
     *
     * @param topic alone, if one is named
     * @param day   as of which; today where none is
     * @param csv   whether as a file
     */
    record Asked(String who, Optional<Topic> topic, Optional<LocalDate> day, int page, boolean csv, ZoneId zone) {

        /** What makes a line on somebody else ask the same. */
        String suffix() {
            return day.map(on -> " on " + on).orElse("") + topic.map(one -> " topic " + one.id()).orElse("")
                    + (csv ? CsvAsked.SUFFIX : "");
        }

        /** What a headline has of it. */
        String topical() {
            return topic.map(one -> " · " + one.name()).orElse("");
        }

        Asked inWords() {
            return new Asked(who, topic, day, page, false, zone);
        }
    }

    private Answer answer(Asked asked) {
        Acts acts = acts();
        Optional<District> district = District.parse(asked.who());
        Optional<String> state = States.code(asked.who());
        boolean listed = desk.members().size() > 0;
        if (listed && district.isPresent()) {
            return seats.district(district.get(), asked, acts);
        }
        if (listed && state.isPresent()) {
            return seats.state(state.get(), asked, acts);
        }
        List<Acts.Person> called = ofChamber(asked.who(), find(asked.who(), acts, state, district));
        List<Acts.Person> found = called.isEmpty() ? ofPlace(asked.who(), acts) : called;
        if (found.isEmpty()) {
            return unknown(asked.who(), acts);
        }
        if (asked.csv() && (state.isPresent() || district.isPresent())) {
            return card.file(found, state.map(States::name).orElse(asked.who()) + " · recorded acts of " + found.size() + " members",
                    asked);
        }
        return found.size() == 1 ? card.of(found.getFirst(), asked) : choices(asked, found);
    }

    /** Read at most once a minute: all positions of all roll calls on the topics are gone through. */
    private Acts acts() {
        lock.lock();
        try {
            Instant now = desk.now();
            Read known = read.filter(last -> !now.isBefore(last.at) && now.isBefore(last.at.plus(FRESH)))
                    .orElseGet(() -> new Read(now, Acts.of(desk, roads, search::naming)));
            read = Optional.of(known);
            return known.acts;
        } finally {
            lock.unlock();
        }
    }

    private record Read(Instant at, Acts acts) {}

    private Optional<Topic> topic(String name) {
        return desk.phrases().topics().stream().filter(one -> one.id().equalsIgnoreCase(name) || one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<Acts.Person> find(String who, Acts acts, Optional<String> state, Optional<District> district) {
        return find(who, acts, state, district, _ -> true);
    }

    private List<Acts.Person> find(String who, Acts acts, Optional<String> state, Optional<District> district,
            Predicate<Acts.Person> among) {
        Stream<Acts.Person> all = acts.people().stream().filter(among);
        if (ID.matcher(who).matches()) {
            String id = desk.members().byLis(who.toUpperCase(Locale.ROOT)).map(Legislator::bioguide).orElse(who);
            return all.filter(person -> person.id().equalsIgnoreCase(id)).toList();
        }
        if (district.isPresent()) {
            return ordered(all.filter(person -> person.state().equals(district.get().state()))
                    .filter(person -> person.district().filter(number -> number == district.get().number()).isPresent()));
        }
        if (state.isPresent()) {
            return ordered(all.filter(person -> person.state().equals(state.get())));
        }
        Matcher aside = ASIDE.matcher(who);
        Optional<String> of = aside.find() ? Optional.of(aside.group(2).toUpperCase(Locale.ROOT)) : Optional.empty();
        List<String> words = words(TITLE.matcher(aside.replaceFirst("")).replaceFirst(""));
        if (words.isEmpty()) {
            return List.of();
        }
        List<Acts.Person> fitting = ordered(all.filter(person -> of.map(person.state()::equals).orElse(true))
                .filter(person -> words.stream().allMatch(word -> words(person.name()).stream().anyMatch(one -> one.startsWith(word)))));
        List<Acts.Person> whole = fitting.stream().filter(person -> words(person.name()).containsAll(words)).toList();
        List<Acts.Person> called =
                whole.stream().filter(person -> person.listed().filter(one -> words(one.last()).equals(words)).isPresent())
                        .toList();
        return !called.isEmpty() && whole.stream().allMatch(person -> person.listed().isPresent()) ? called
                : whole.isEmpty() ? fitting : whole;
    }

    /** A name with a state or a district behind or before it: {@code lee PA}, {@code massie kentucky}, {@code PA-12 lee}. */
    private List<Acts.Person> ofPlace(String who, Acts acts) {
        List<String> words = List.of(who.strip().split("[ ,]+", -1));
        for (int at = 1; at < Math.min(words.size(), LONGEST_PLACE); at++) {
            for (boolean behind : List.of(true, false)) {
                int cut = behind ? words.size() - at : at;
                String first = String.join(" ", words.subList(0, cut));
                String last = String.join(" ", words.subList(cut, words.size()));
                String name = (behind ? first.replaceFirst("(?i) (?:of|from)$", "") : last).strip();
                List<Acts.Person> found = named(name, behind ? last : first, acts);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Acts.Person> named(String name, String place, Acts acts) {
        Optional<String> state = States.code(place);
        Optional<District> seat = state.isPresent() ? Optional.empty() : District.parse(place);
        return state.isEmpty() && seat.isEmpty() ? List.of()
                : ofChamber(name, find(name, acts, Optional.empty(), Optional.empty(), person -> state.or(() -> seat.map(District::state))
                        .filter(person.state()::equals).isPresent()
                        && seat.filter(one -> person.district().filter(number -> number == one.number()).isEmpty()).isEmpty()));
    }

    /** Of several those of the chamber that a title before the name says, if there is one. */
    private static List<Acts.Person> ofChamber(String who, List<Acts.Person> found) {
        Matcher title = TITLE.matcher(who);
        if (!title.find()) {
            return found;
        }
        boolean senator = title.group().toLowerCase(Locale.ROOT).startsWith("sen");
        List<Acts.Person> fitting = found.stream().filter(person -> person.display().startsWith("Sen.") == senator).toList();
        return fitting.isEmpty() ? found : fitting;
    }

    private static List<Acts.Person> ordered(Stream<Acts.Person> people) {
        return people.sorted(Comparator.comparing((Acts.Person person) -> !person.display().startsWith("Sen."))
                .thenComparing(person -> person.district().orElse(0)).thenComparing(Acts.Person::name)).toList();
    }

    private static List<String> words(String name) {
        return Arrays.stream(Members.plain(name).split("[^\\p{L}]+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private Answer unknown(String who, Acts acts) {
        List<String> names =
                acts.people().stream().flatMap(person -> words(person.name()).stream()).filter(word -> word.length() > 3).distinct()
                        .toList();
        List<Acts.Person> near = words(who).stream().filter(word -> word.length() > 3).flatMap(word -> Nearest.of(word, names).stream())
                .flatMap(name -> acts.people().stream().filter(person -> words(person.name()).contains(name))).distinct()
                .sorted(Comparator.comparing((Acts.Person person) -> !words(who).contains(words(person.name()).getLast()))).limit(4)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("No member " + Typed.quote(who) + (desk.members().size() > 0
                ? " on the list of members, nor in the ledger's roll calls and bills on the topics."
                : " in the ledger's roll calls and bills on the topics.")));
        blocks.add(new Block.Line(near.isEmpty() ? "Try a last name, a state (`member VA`), a district (`member PA-12`) or a Bioguide id."
                : "Nearest: " + near.stream().map(Acts.Person::display).collect(Collectors.joining(", "))));
        if (!near.isEmpty()) {
            blocks.add(new Block.Offers(near.stream().map(MemberCommand::offer).toList()));
        }
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    static Block.Offer offer(Acts.Person person) {
        return new Block.Offer(person.display(), "congress member " + id(person));
    }

    /** What finds this person and nobody else. */
    static String id(Acts.Person person) {
        return ID.matcher(person.id()).matches() ? person.id() : person.display().replaceFirst("^\\S+\\. ", "");
    }

    /** The Bioguide id, else the Senate's; empty where the record prints neither. */
    static String number(Acts.Person person) {
        return ID.matcher(person.id()).matches() ? person.id() : "";
    }

    private Answer choices(Asked asked, List<Acts.Person> found) {
        int pages = (found.size() + A_PAGE - 1) / A_PAGE;
        if (asked.page() > pages) {
            return noPage(asked, pages);
        }
        List<Acts.Person> shown = found.subList((asked.page() - 1) * A_PAGE, Math.min(found.size(), asked.page() * A_PAGE));
        List<Block.Offer> offers = new ArrayList<>();
        if (asked.page() < pages) {
            offers.add(next(asked));
        }
        shown.stream().limit(9).forEach(person -> offers.add(new Block.Offer(person.display(), line(person, asked))));
        return Answer.of(Message.of(
                new Block.Headline(
                        States.code(asked.who()).map(States::name).orElse("Which member?") + " · " + found.size() + " members fit "
                                + Typed.quote(asked.who()) + asked.topical()),
                new Block.Section("Members" + (pages > 1 ? ", page " + asked.page() + " of " + pages : "") + ":",
                        shown.stream()
                                .map(person -> once(person, asked.day().orElse(desk.today())) + person.display()
                                        + person.district().map(number -> " · "
                                                + new District(person.state(), number).code()).orElse("")
                                        + " · " + count(person, asked))
                                .toList()),
                new Block.Offers(List.copyOf(offers))));
    }

    /** Of whom the list of members has terms, and none on that day. */
    private static String once(Acts.Person person, LocalDate day) {
        return person.listed().filter(one -> one.termOn(day).isEmpty()).map(_ -> ONCE).orElse("");
    }

    static Answer noPage(Asked asked, int pages) {
        return Answer.no(pages == 1 ? "There is 1 page of this." : "There are " + pages + " pages of this.",
                "The last: `congress member " + asked.who().replace('`', '\'') + asked.suffix() + " page " + pages + "`");
    }

    static Block.Offer next(Asked asked) {
        return new Block.Offer("Next page", "congress member " + asked.who() + asked.suffix() + " page " + (asked.page() + 1));
    }

    static String line(Acts.Person person, Asked asked) {
        return offer(person).command() + asked.suffix();
    }

    static String count(Acts.Person person, Asked asked) {
        long acts = person.acts().stream().filter(act -> asked.day().filter(act.on()::isAfter).isEmpty())
                .filter(act -> asked.topic().map(Topic::id).filter(id -> !id.equals(act.topic())).isEmpty()).map(Acts.Act::line).distinct()
                .count();
        return acts == 0 ? "no recorded acts" : acts + (acts == 1 ? " recorded act" : " recorded acts");
    }
}
