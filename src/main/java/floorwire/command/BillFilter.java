package floorwire.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.change.TopicIds;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Days;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.topic.BillSearch;
import floorwire.topic.Direction;
import floorwire.topic.GroupTopic;
import floorwire.topic.Topic;

/**
 * Words and filters: {@code north atlantic sponsor lee stage reported topic nato withdraw congress 118 page 2}, in any order. A filter's
 * name counts as one only with a value behind it that can be one; else it is a word to look for, as in "Congressional Review Act".
 *
 * @param stage   in the asker's words
 * @param topic   its id
 * @param trouble what stands where a value should, if anything does, and what would be understood
 */
record BillFilter(List<String> words, List<String> phrases, Optional<String> sponsor, Optional<String> stage, Optional<String> topic,
        Optional<String> direction, OptionalInt congress, Optional<Days> introduced, int page, Optional<String> trouble) {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Set<String> NAMES = Set.of("sponsor", "stage", "topic", "congress", "introduced", "page");
    private static final int MOST_PAGES = 999;
    private static final Pattern YEAR = Pattern.compile("(?:1789|179\\d|1[89]\\d\\d|20\\d\\d)");

    /**
     * @param own   the topics of the asker's group, which nobody else can name
     * @param today Washington's day
     */
    static BillFilter parse(String text, List<Topic> topics, List<GroupTopic> own, LocalDate today) {
        return new Reader(text, topics, own, today).read();
    }

    /**
     * @param ledger knows what a group's own topic holds; the index knows the shipped topics alone
     * @param sitting the Congress in office
     */
    BillSearch search(Ledger ledger, int sitting) {
        Optional<String> shipped = topic.filter(id -> !TopicIds.ofAGroup(id)).map(id -> id + direction.map(way -> "/" + way).orElse(""));
        Optional<Set<BillId>> own = topic.filter(TopicIds::ofAGroup)
                .map(id -> ledger.inTopic(id).stream().map(BillRow::id).collect(Collectors.toSet()));
        return new BillSearch(words, phrases, sponsor, stage.flatMap(StageGroups::of).orElse(Set.of()), shipped, congress,
                stage.filter(StageGroups::ended).isPresent() ? OptionalInt.of(sitting) : OptionalInt.empty(), Optional.empty(),
                Optional.empty(), introduced, own);
    }

    /** Whether there is anything but words. */
    boolean filtered() {
        return sponsor.isPresent() || stage.isPresent() || topic.isPresent() || congress.isPresent()
                || introduced.isPresent();
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && !filtered();
    }

    BillFilter without(String word) {
        return new BillFilter(words.stream().filter(other -> !other.toLowerCase(Locale.ROOT).startsWith(word)).toList(), phrases, sponsor,
                stage, topic, direction, congress, introduced, page, trouble);
    }

    BillFilter by(String name) {
        return new BillFilter(words, phrases, Optional.of(name), stage, topic, direction, congress, introduced, page, trouble);
    }

    /** As it would be typed, without its page. */
    String line(List<GroupTopic> own) {
        List<String> line = new ArrayList<>(words);
        phrases.forEach(phrase -> line.add("\"" + phrase + "\""));
        sponsor.ifPresent(name -> line.add("sponsor " + typed(name)));
        stage.ifPresent(name -> line.add("stage " + name));
        topic.ifPresent(id -> line.add("topic " + own.stream().filter(group -> group.id().equals(id)).findFirst()
                .map(group -> GroupTopicName.typed(group.name())).orElse(id) + direction.map(way -> " " + way).orElse("")));
        congress.ifPresent(number -> line.add("congress " + number));
        introduced.ifPresent(days -> line.add("introduced " + PlainDays.line(days)));
        return String.join(" ", line);
    }

    /** A name in which a filter's name stands goes into quotation marks. */
    private static String typed(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split(" ")).stream().anyMatch(NAMES::contains) ? '"' + name + '"' : name;
    }

    /** In words, for a headline. */
    String said(Phrases phrasing) {
        List<String> said = new ArrayList<>();
        if (!words.isEmpty()) {
            said.add(Typed.quote(String.join(" ", words)));
        }
        phrases.forEach(phrase -> said.add(Typed.quote(phrase)));
        sponsor.ifPresent(name -> said.add("sponsor " + Typed.quote(name)));
        stage.ifPresent(name -> said.add("stage " + name));
        topic.ifPresent(id -> said.add(phrasing.topicName(id)
                + direction.flatMap(Direction::parse).map(way -> ", " + way.inChat()).orElse("")));
        congress.ifPresent(
                number -> said.add(Congress.ordinal(number) + " Congress (" + new Congress(number).lastDay().minusYears(2).getYear() + "–"
                        + (new Congress(number).lastDay().getYear() - 1) + ")"));
        introduced.ifPresent(days -> said.add("introduced " + Phrases.day(days.from())
                + (days.to().equals(days.from()) ? "" : " to " + Phrases.day(days.to()))));
        return String.join(" · ", said);
    }

    private static final class Reader {

        private final List<String> tokens = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<Topic> topics;
        private final List<GroupTopic> own;
        /** Where {@code sponsor "…"} stands among the tokens. */
        private final Set<Integer> quotedNames = new HashSet<>();
        private Optional<String> sponsor = Optional.empty();
        private Optional<String> stage = Optional.empty();
        private Optional<String> topic = Optional.empty();
        private Optional<String> direction = Optional.empty();
        private OptionalInt congress = OptionalInt.empty();
        private Optional<Days> introduced = Optional.empty();
        private final LocalDate today;
        private Optional<String> trouble = Optional.empty();
        private int page = 1;
        private int at;

        Reader(String text, List<Topic> topics, List<GroupTopic> own, LocalDate today) {
            this.today = today;
            this.topics = topics;
            this.own = own;
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                boolean naming = !tokens.isEmpty() && tokens.getLast().equalsIgnoreCase("topic");
                boolean sponsoring = !tokens.isEmpty() && tokens.getLast().equalsIgnoreCase("sponsor");
                if (matcher.group(1) == null || naming) {
                    tokens.add(matcher.group());
                } else if (!matcher.group(1).isBlank() && sponsoring) {
                    quotedNames.add(tokens.size());
                    tokens.add(matcher.group(1).strip());
                } else if (!matcher.group(1).isBlank()) {
                    phrases.add(matcher.group(1).strip());
                }
            }
        }

        BillFilter read() {
            while (at < tokens.size()) {
                String word = tokens.get(at);
                boolean taken = switch (word.toLowerCase(Locale.ROOT)) {
                    case "sponsor", "sponsored" -> sponsor();
                    case "stage" -> stage();
                    case "topic" -> topic();
                    case "congress" -> congress(next(1)) || noCongress(next(1));
                    case "introduced" -> introduced() || (next(1).equalsIgnoreCase("by") && sponsor());
                    case "page" -> page();
                    default -> next(1).equalsIgnoreCase("congress") && word.matches("\\d{1,3}(?i:st|nd|rd|th)") && congress(word);
                };
                if (!taken) {
                    words.add(word.replaceAll("^\"|\"$", ""));
                    at++;
                }
            }
            return new BillFilter(List.copyOf(words), List.copyOf(phrases), sponsor, stage, topic, direction, congress, introduced, page,
                    trouble);
        }

        private String next(int ahead) {
            return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
        }

        private boolean sponsor() {
            List<String> name = new ArrayList<>();
            int first = at + (next(1).equalsIgnoreCase("by") ? 2 : 1);
            int end = first;
            if (quotedNames.contains(first)) {
                sponsor = Optional.of(tokens.get(first));
                at = first + 1;
                return true;
            }
            while (end < tokens.size() && !NAMES.contains(tokens.get(end).toLowerCase(Locale.ROOT))
                    && (end == first || topics.stream().noneMatch(isCalled(tokens.get(end))))) {
                name.add(tokens.get(end++));
            }
            // nobody is called by a bill's number: "sponsor of hr 6508" asks for the bill
            if (name.isEmpty() || BillCommand.named(String.join(" ", name)).isPresent()) {
                return false;
            }
            sponsor = Optional.of(String.join(" ", name));
            at = end;
            return true;
        }

        /** Nobody is called as a topic is: what stands behind a name is looked for. */
        private static Predicate<Topic> isCalled(String word) {
            return topic -> topic.id().equalsIgnoreCase(word);
        }

        private boolean stage() {
            for (int length = 3; length > 0; length--) {
                if (at + length < tokens.size()) {
                    String name = String.join(" ", tokens.subList(at + 1, at + 1 + length));
                    if (StageGroups.of(name).isPresent()) {
                        stage = Optional.of(name);
                        at += 1 + length;
                        return true;
                    }
                }
            }
            if (!next(1).isEmpty() && words.isEmpty()) {
                trouble = Optional.of("There is no stage " + Typed.quote(next(1)) + ". Stages: " + String.join(", ", StageGroups.words())
                        + Nearest.of(next(1).toLowerCase(Locale.ROOT), StageGroups.words())
                                .map(nearest -> ". Did you mean `bill stage " + nearest + "`?").orElse("."));
            }
            return false;
        }

        private boolean topic() {
            Optional<Topic> named = TopicCommand.named(topics, next(1).replace("\"", ""));
            if (named.isEmpty() && ownTopic()) {
                return true;
            }
            if (named.isEmpty()) {
                List<String> ids = Stream.concat(topics.stream().map(Topic::id), own.stream().map(GroupTopic::name)).toList();
                if (!next(1).isEmpty() && words.isEmpty()) {
                    trouble = Optional.of("There is no topic " + Typed.quote(next(1)) + ". Topics: " + String.join(", ", ids)
                            + Nearest.of(next(1).toLowerCase(Locale.ROOT), ids)
                                    .map(nearest -> ". Did you mean `bill topic " + nearest + "`?").orElse("."));
                }
                return false;
            }
            topic = named.map(Topic::id);
            at += 2;
            if (at < tokens.size()) {
                direction = Direction.parse(tokens.get(at).toLowerCase(Locale.ROOT)).map(Direction::printed);
                at += direction.isPresent() ? 1 : 0;
            }
            return true;
        }

        /** The group's own, by the longest name that stands here, quotation marks around it or not. */
        private boolean ownTopic() {
            for (int length = Math.min(GroupTopicName.MOST_WORDS, tokens.size() - at - 1); length > 0; length--) {
                Optional<GroupTopic> named = GroupTopicName.find(own, String.join(" ", tokens.subList(at + 1, at + 1 + length)));
                if (named.isPresent()) {
                    topic = named.map(GroupTopic::id);
                    at += 1 + length;
                    return true;
                }
            }
            return false;
        }

        /** A number behind the filter's name that is no Congress's is no word of a title either. */
        private boolean noCongress(String number) {
            if (!number.matches("\\d+(?i:st|nd|rd|th)?")) {
                return false;
            }
            trouble = Optional.of("No Congress has the number or the year " + Typed.quote(number)
                    + ". Write it as in `bill congress 119`; `bill congress 2025` is"
                    + " the Congress that sat in that year.");
            at += 2;
            return true;
        }

        /** By its number, or by a year in which it sits but for the first days. */
        private boolean congress(String number) {
            if (YEAR.matcher(number).matches()) {
                congress = OptionalInt.of(Congress.ofYear(Integer.parseInt(number)).number());
                at += 2;
                return true;
            }
            Matcher matcher = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)?", Pattern.CASE_INSENSITIVE).matcher(number);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
                return false;
            }
            congress = OptionalInt.of(Integer.parseInt(matcher.group(1)));
            at += 2;
            return true;
        }

        private boolean introduced() {
            for (int length = Math.min(PlainDays.LONGEST, tokens.size() - at - 1); length > 0; length--) {
                Optional<Days> days = PlainDays.parse(String.join(" ", tokens.subList(at + 1, at + 1 + length)), today);
                if (days.isPresent()) {
                    introduced = days;
                    at += 1 + length;
                    return true;
                }
            }
            return false;
        }

        private boolean page() {
            if (!next(1).matches("\\d{1,3}") || Integer.parseInt(next(1)) < 1) {
                return false;
            }
            page = Math.min(MOST_PAGES, Integer.parseInt(next(1)));
            at += 2;
            return true;
        }
    }
}
