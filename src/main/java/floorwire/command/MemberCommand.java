package floorwire.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.congress.States;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Direction;
import floorwire.topic.Topic;

/** {@code congress member}: what is recorded of a member on the shipped topics. Acts, never positions, never a score. */
public final class MemberCommand implements CommandHandler {

    private static final int A_PAGE = 20;
    private static final int ACTS_SHOWN = 6;
    private static final int ACTS_OF_A_TOPIC = 25;
    private static final Pattern PAGE = Pattern.compile("(?i)\\s*\\bpage (\\d{1,3})$");
    private static final Pattern TOPIC = Pattern.compile("(?i)\\s*\\btopic (.+)$");
    private static final Pattern ID = Pattern.compile("(?i)[A-Z]\\d{3}(?:\\d{3})?");
    private static final Pattern SEAT =
            Pattern.compile("(?i)(.+?)(?:\\s*-\\s*|\\s+)(?:district\\s+)?(\\d{1,2}|at large|al)(?:st|nd|rd|th)?(?:\\s+district)?");
    private static final Pattern TITLE =
            Pattern.compile("(?i)^(?:sen|senator|rep|representative|congressman|congresswoman|del|delegate)\\b\\.?\\s*");
    private static final Pattern ASIDE = Pattern.compile("(?i)\\s*[(\\[]([a-z]{1,2})-([a-z]{2})(?:-\\d+)?[)\\]]\\s*$");

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Desk desk;
    private Optional<Read> read = Optional.empty();

    public MemberCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Invocation invocation) {
        String asked = invocation.argument().replaceFirst("[?!.,; ]+$", "").replace("\"", "");
        Matcher paged = PAGE.matcher(asked);
        int page = paged.find() ? Math.max(1, Integer.parseInt(paged.group(1))) : 1;
        asked = paged.replaceFirst("");
        Matcher topical = TOPIC.matcher(asked);
        Optional<String> named = topical.find() ? Optional.of(topical.group(1).strip()) : Optional.empty();
        String who = topical.replaceFirst("").strip();
        Optional<Topic> topic = named.flatMap(this::topic);
        if (named.isPresent() && topic.isEmpty()) {
            return Answer.no("There is no shipped topic " + Typed.quote(named.get()) + ".", "There are: "
                    + desk.phrases().topics().stream().map(Topic::id).map(id -> "`" + id + "`").collect(Collectors.joining(", ")));
        }
        if (who.isEmpty()) {
            return Answer.no("Which member?", "Usage: " + invocation.spec().usage(),
                    "For example: " + String.join(" · ", invocation.spec().examples()));
        }
        Acts acts = acts();
        List<Acts.Person> found = find(who, acts);
        if (found.isEmpty()) {
            return unknown(who, acts);
        }
        return found.size() == 1 ? card(found.getFirst(), topic) : choices(who, found, page, named);
    }

    /** Read at most once a minute: all positions of all roll calls on the topics are gone through. */
    private synchronized Acts acts() {
        Instant now = desk.now();
        Read known = read.filter(last -> !now.isBefore(last.at) && now.isBefore(last.at.plus(FRESH)))
                .orElseGet(() -> new Read(now, Acts.of(desk)));
        read = Optional.of(known);
        return known.acts;
    }

    private record Read(Instant at, Acts acts) {}

    private Optional<Topic> topic(String name) {
        return desk.phrases().topics().stream().filter(one -> one.id().equalsIgnoreCase(name) || one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static List<Acts.Person> find(String who, Acts acts) {
        Stream<Acts.Person> all = acts.people().stream();
        if (ID.matcher(who).matches()) {
            return all.filter(person -> person.id().equalsIgnoreCase(who)).toList();
        }
        Optional<String> state = States.code(who);
        if (state.isPresent()) {
            return ordered(all.filter(person -> person.state().equals(state.get())));
        }
        Matcher seat = SEAT.matcher(who);
        Optional<String> seated = seat.matches() ? States.code(seat.group(1)) : Optional.empty();
        if (seated.isPresent()) {
            int district = seat.group(2).matches("\\d+") ? Integer.parseInt(seat.group(2)) : 0;
            return ordered(all.filter(person -> person.state().equals(seated.get()))
                    .filter(person -> person.district().filter(number -> number == district).isPresent()));
        }
        Matcher aside = ASIDE.matcher(who);
        Optional<String> of = aside.find() ? Optional.of(aside.group(2).toUpperCase(Locale.ROOT)) : Optional.empty();
        List<String> words = words(TITLE.matcher(aside.replaceFirst("")).replaceFirst(""));
        List<Acts.Person> fitting = ordered(all.filter(person -> of.map(person.state()::equals).orElse(true))
                .filter(person -> words.stream().allMatch(word -> words(person.name()).stream().anyMatch(one -> one.startsWith(word)))));
        List<Acts.Person> whole = fitting.stream().filter(person -> words(person.name()).containsAll(words)).toList();
        return whole.isEmpty() ? fitting : whole;
    }

    private static List<Acts.Person> ordered(Stream<Acts.Person> people) {
        return people.sorted(Comparator.comparing((Acts.Person person) -> !person.display().startsWith("Sen."))
                .thenComparing(person -> person.district().orElse(0)).thenComparing(Acts.Person::name)).toList();
    }

    private static List<String> words(String name) {
        return Arrays.stream(Acts.plain(name).split("[^\\p{L}]+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private Answer unknown(String who, Acts acts) {
        List<String> names =
                acts.people().stream().flatMap(person -> words(person.name()).stream()).filter(word -> word.length() > 3).distinct()
                        .toList();
        List<Acts.Person> near = words(who).stream().filter(word -> word.length() > 3).flatMap(word -> Nearest.of(word, names).stream())
                .flatMap(name -> acts.people().stream().filter(person -> words(person.name()).contains(name))).distinct().limit(4).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("No member " + Typed.quote(who) + " in the ledger's roll calls and bills on the topics."));
        blocks.add(new Block.Line(near.isEmpty() ? "Try a last name, a state (`member VA`), a district (`member PA-8`) or a Bioguide id."
                : "Nearest: " + near.stream().map(Acts.Person::display).collect(Collectors.joining(", "))));
        if (!near.isEmpty()) {
            blocks.add(new Block.Offers(near.stream().map(MemberCommand::offer).toList()));
        }
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    private static Block.Offer offer(Acts.Person person) {
        return new Block.Offer(person.display(), "congress member " + id(person));
    }

    /** What finds this person and nobody else. */
    private static String id(Acts.Person person) {
        return ID.matcher(person.id()).matches() ? person.id() : person.display().replaceFirst("^\\S+\\. ", "");
    }

    private Answer choices(String who, List<Acts.Person> found, int page, Optional<String> topic) {
        int pages = (found.size() + A_PAGE - 1) / A_PAGE;
        if (page > pages) {
            return Answer.no(pages == 1 ? "There is 1 page of this." : "There are " + pages + " pages of this.",
                    "The last: `congress member " + who.replace('`', '\'') + " page " + pages + "`");
        }
        List<Acts.Person> shown = found.subList((page - 1) * A_PAGE, Math.min(found.size(), page * A_PAGE));
        String suffix = topic.map(name -> " topic " + name).orElse("");
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", "congress member " + who + suffix + " page " + (page + 1)));
        }
        shown.stream().limit(9).forEach(person -> offers.add(new Block.Offer(person.display(), offer(person).command() + suffix)));
        return Answer.of(Message.of(
                new Block.Headline(States.code(who).map(States::name).orElse("Which member?") + " · " + found.size() + " members fit "
                        + Typed.quote(who)),
                new Block.Section("With recorded acts on the topics" + (pages > 1 ? ", page " + page + " of " + pages : "") + ":",
                        shown.stream().map(person -> person.display() + person.district().map(number -> " · district " + number).orElse("")
                                + " · " + count(person.acts().stream().map(Acts.Act::line).distinct().count())).toList()),
                new Block.Offers(List.copyOf(offers))));
    }

    private static String count(long acts) {
        return acts + (acts == 1 ? " recorded act" : " recorded acts");
    }

    private Answer card(Acts.Person person, Optional<Topic> only) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(person.display() + " · recorded acts on the topics"
                + only.map(topic -> " · " + topic.name()).orElse("")));
        blocks.add(new Block.Line("Acts as published, not positions: a vote on a bill is a vote on all that is in it."));
        List<String> lines = new ArrayList<>();
        for (Topic topic : only.map(List::of).orElse(desk.phrases().topics())) {
            List<Acts.Act> acts = person.acts().stream().filter(act -> act.topic().equals(topic.id()))
                    .sorted(Comparator.comparing(Acts.Act::on).reversed()).toList();
            acts.stream().map(Acts.Act::line).forEach(lines::add);
            if (desk.phrases().hasDirections(topic.id())) {
                for (Direction direction : Direction.values()) {
                    List<Acts.Act> ofIt =
                            acts.stream().filter(act -> Direction.parse(act.direction()).filter(direction::equals).isPresent())
                                    .toList();
                    // both directions are always shown
                    if (direction != Direction.OTHER || !ofIt.isEmpty()) {
                        blocks.add(section(topic.name() + " · " + direction.inChat(), ofIt, only.isPresent(), person, topic));
                    }
                }
            } else {
                blocks.add(section(topic.name(), acts, only.isPresent(), person, topic));
            }
        }
        blocks.add(new Block.Source("Names, parties and states as printed at each act; results are the official ones", Optional.empty()));
        List<Block.Offer> offers = lines.stream().distinct().limit(4)
                .map(line -> new Block.Offer(line.startsWith("vote ") ? "Vote " + line.substring(5) : line.substring(5), line)).toList();
        if (!offers.isEmpty()) {
            blocks.add(new Block.Offers(offers));
        }
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private static Block.Section section(String heading, List<Acts.Act> acts, boolean only, Acts.Person person, Topic topic) {
        int most = only ? ACTS_OF_A_TOPIC : ACTS_SHOWN;
        List<String> items = new ArrayList<>(acts.stream().limit(most)
                .map(act -> (act.line().startsWith("bill ") ? Phrases.day(act.on()) + " · " : "") + act.words()).toList());
        if (acts.isEmpty()) {
            items.add("none recorded");
        } else if (acts.size() > most) {
            items.add("and " + (acts.size() - most) + " more"
                    + (only ? "" : ": `congress member " + id(person) + " topic " + topic.id() + "`"));
        }
        return new Block.Section(heading + ":", items);
    }
}
