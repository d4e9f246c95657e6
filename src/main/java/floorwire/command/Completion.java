package floorwire.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.audience.Channel;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.District;
import floorwire.congress.Members;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupTopic;
import floorwire.topic.Provision;
import floorwire.topic.Topic;

/** Completes a line with words that exist: commands, what can follow them, topics, and numbers of bills in the ledger. */
final class Completion {

    private static final Pattern ROLL_CALL = Pattern.compile("([hs])([1-9]\\d{0,3})(?:-[\\d.]*)?");

    private final Desk desk;

    Completion(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param channel where it is typed: its group's own topics are completed there alone
     * @param line as typed so far; the word after its last blank is to be completed
     * @return whole words that can stand in its place, the likeliest first
     */
    List<String> of(String line, int most, Optional<Channel> channel) {
        String typed = line.replaceFirst("^[/\\s]+", "").toLowerCase(Locale.ROOT);
        String begun = typed.substring(typed.lastIndexOf(' ') + 1);
        String before = typed.substring(0, typed.length() - begun.length()).strip();
        Set<String> words = new LinkedHashSet<>();
        if (before.isEmpty() || before.equals("congress") || before.equals("help") || before.equals("congress help")) {
            desk.catalog().all().stream().filter(spec -> !before.equals("congress") || spec.command().startsWith("congress "))
                    .map(CommandSpec::shortName).forEach(words::add);
            if (before.isEmpty()) {
                words.add("congress");
                if (!begun.isEmpty()) {
                    desk.phrases().topics().stream().flatMap(topic -> Stream.of(topic.id(), plain(topic)[0])).forEach(words::add);
                }
            }
        }
        desk.phrases().topics()
                .forEach(topic -> following(plain(topic), before).filter(_ -> beginsSo(topic, before)).ifPresent(words::add));
        Optional<CommandSpec> spec = desk.catalog().parse(before).map(CommandCatalog.Parsed::spec);
        String last = before.substring(before.lastIndexOf(' ') + 1);
        switch (last) {
            case "zone" -> words.addAll(Zones.offered());
            case "stage" -> words.addAll(StageGroups.words());
            case "congress" -> desk.ledger().congresses().forEach(congress -> words.add("" + congress));
            default -> {
                spec.ifPresent(known -> words.addAll(known.words()));
                if (spec.isPresent() && takesTopics(spec.get(), last)) {
                    desk.phrases().topics().stream().map(Topic::id).forEach(words::add);
                    desk.own(channel).forEach(topic -> words.add(named(topic)[0]));
                }
                if (!begun.isEmpty() && spec.filter(known -> known.command().equals("congress member")).isPresent()) {
                    members().forEach(words::add);
                }
                if (spec.isPresent() && takesProvisions(spec.get())) {
                    Provision.shipped().stream().map(Provision::id).forEach(words::add);
                }
                if (spec.isPresent()) {
                    desk.own(channel).forEach(topic -> following(named(topic), before).ifPresent(words::add));
                }
            }
        }
        List<String> complete =
                new ArrayList<>(words.stream().filter(word -> word.startsWith(begun) && !word.equals(begun)).limit(most).toList());
        if (complete.size() < most && begun.matches("[hs][a-z]*\\d[\\d-]*") && !before.startsWith("help")) {
            desk.finder().numbers(begun, most - complete.size()).stream().map(BillId::toString).forEach(complete::add);
        }
        if (complete.size() < most && spec.filter(known -> known.command().equals("vote")).isPresent()) {
            rollCalls(begun).limit(most - complete.size()).forEach(complete::add);
        }
        return List.copyOf(complete);
    }

    /** Seats and last names, of who sits now; a name of several words is completed by none. */
    private Stream<String> members() {
        LocalDate today = desk.today();
        return desk.members().all().stream().flatMap(one -> one.termOn(today).stream()
                .flatMap(term -> Stream.concat(term.seat().map(District::code).stream(),
                        Stream.of(Members.plain(one.last())).filter(name -> !name.contains(" ")))))
                .map(word -> word.toLowerCase(Locale.ROOT)).sorted();
    }

    /** Of a number begun as {@code s190}, the roll calls that have it. */
    private Stream<String> rollCalls(String begun) {
        Matcher number = ROLL_CALL.matcher(begun);
        return number.matches() ? desk.rollCalls().numbered(number.group(1).equals("h") ? Chamber.HOUSE : Chamber.SENATE,
                Integer.parseInt(number.group(2))).stream().map(vote -> vote.id().toString()).filter(id -> id.startsWith(begun))
                : Stream.empty();
    }

    /** A public name's words one by one. */
    private static String[] plain(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).split(" ", -1);
    }

    /** Whether all that stands before is the beginning of the topic's public name, perhaps behind {@code topic}. */
    private static boolean beginsSo(Topic topic, String before) {
        return topic.name().toLowerCase(Locale.ROOT).startsWith(before.replaceFirst("^(?:congress )?topic ", ""));
    }

    /** A name's words one by one: a word is what is completed. */
    private static String[] named(GroupTopic topic) {
        return GroupTopic.folded(topic.name()).split(" ", -1);
    }

    /** The word that comes after those of the name with which the line ends. */
    private static Optional<String> following(String[] name, String before) {
        for (int known = name.length - 1; known > 0; known--) {
            if ((" " + before).endsWith(" " + String.join(" ", Arrays.copyOf(name, known)))) {
                return Optional.of(name[known]);
            }
        }
        return Optional.empty();
    }

    /**
     * What the value of an option can be, begun as typed: each a whole value. The words that mean something to the command are no values.
     *
     * @param most suggestions; one longer than {@code longest} is left out
     */
    List<String> values(CommandSpec spec, CommandOption option, String typed, int most, int longest, Optional<Channel> channel) {
        String clean = Typed.clean(typed);
        boolean between = clean.isEmpty() || typed.endsWith(" ");
        String before = clean.isEmpty() ? "" : between ? clean + " " : clean.substring(0, clean.lastIndexOf(' ') + 1);
        Set<String> keywords = spec.keywords();
        List<String> names = own(spec, option, channel);
        Stream<String> words = of(OptionLine.begun(spec, option, between ? before : clean), most + keywords.size(), channel).stream()
                .filter(word -> !keywords.contains(word)).map(word -> before + word)
                .filter(value -> names.stream().noneMatch(name -> name.equals(value) || name.startsWith(value + " ")));
        String begun = GroupTopic.folded(clean);
        return Stream.concat(words, names.stream().filter(name -> name.startsWith(begun))).filter(value -> value.length() <= longest)
                .limit(most).toList();
    }

    /** Topics, numbers of bills and bills that words find; half of the words are too few to suggest a bill. */
    List<String> about(String typed, int most) {
        String clean = Typed.clean(typed).toLowerCase(Locale.ROOT);
        if (clean.isEmpty()) {
            return List.of();
        }
        Set<String> about = new LinkedHashSet<>();
        desk.phrases().topics().stream()
                .filter(topic -> topic.id().startsWith(clean) || topic.name().toLowerCase(Locale.ROOT).contains(clean))
                .map(Topic::id).forEach(about::add);
        desk.finder().numbers(clean, most).stream().map(BillId::toString).forEach(about::add);
        BillReference.parse(clean).stream().flatMap(named -> desk.ledger().sameNumber(named.in(Congress.at(desk.now()).number())).stream())
                .map(row -> row.id().toString()).forEach(about::add);
        Found found = desk.finder().find(BillSearch.of(List.of(clean.split(" ", -1)), List.of()), 0, most);
        if (found.how() != Found.How.SOME) {
            found.ids().stream().map(BillId::toString).forEach(about::add);
        }
        return about.stream().limit(most).toList();
    }

    /** What a value stands for, where that is more than itself: a topic's or provision's name, a measure's official title. */
    Optional<String> meant(String value) {
        return desk.phrases().topics().stream().filter(topic -> topic.id().equals(value)).map(Topic::name).findFirst()
                .or(() -> Provision.of(value).map(Provision::name))
                .or(() -> BillId.parse(value).flatMap(desk.ledger()::row).map(row -> row.officialTitle().orElse(row.title())));
    }

    /** The group's own names, whole: who fills in a form may be able to choose a value, and not to type on. */
    private List<String> own(CommandSpec spec, CommandOption option, Optional<Channel> channel) {
        String last = OptionLine.begun(spec, option, "").strip();
        Stream<String> topics = takesTopics(spec, last.substring(last.lastIndexOf(' ') + 1))
                ? desk.own(channel).stream().map(GroupTopic::name) : Stream.empty();
        Stream<String> provisions = takesProvisions(spec) ? desk.ownProvisions(channel).stream().map(GroupProvision::name) : Stream.empty();
        return Stream.concat(topics, provisions).map(GroupTopic::folded).distinct().toList();
    }

    private static boolean takesProvisions(CommandSpec spec) {
        return spec.command().equals("follow") || spec.usage().contains("PROVISION");
    }

    private static boolean takesTopics(CommandSpec spec, String last) {
        return last.equals("topic") || spec.usage().contains("TOPIC");
    }
}
