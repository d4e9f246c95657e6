package floorwire.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import floorwire.change.Change;
import floorwire.change.TopicIds;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Member;
import floorwire.congress.Members;
import floorwire.congress.Outlook;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.StageHistory;
import floorwire.congress.Title;
import floorwire.congress.VoteWords;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.topic.Direction;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupTopic;
import floorwire.topic.Provision;
import floorwire.topic.Topic;

/** The wording that posts and answers share: dates in words, directions, tallies, quotations (product.md, Words). */
public final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, h:mm", Locale.US);
    private static final Pattern VOTES_NEEDED = Pattern.compile("having achieved (\\d+) votes in the affirmative");
    private static final int LONGEST_QUOTE = 220;
    private static final int LONGEST_SHORT_TITLE = 160;

    private final List<Topic> topics;
    private final Map<String, String> sources;
    private final Function<String, Optional<GroupTopic>> groups;
    private final Optional<String> workspace;
    private final Function<RollCallId, Optional<RollCall>> rollCalls;
    private final Function<String, Optional<GroupProvision>> provisions;
    private final Supplier<Members> members;

    /** @param sources what people call the sources of what is posted, by their names in the ledger */
    public Phrases(List<Topic> topics, Map<String, String> sources) {
        this(topics, sources, id -> Optional.empty(), id -> Optional.empty(), id -> Optional.empty(), () -> Members.NONE);
    }

    /**
     * @param groups    the groups' own topics by their ids
     * @param rollCalls the chambers' own records, as believed
     * @param provisions the groups' own provisions by their ids
     * @param members    who is and was a member, as the list of members says now
     */
    public Phrases(List<Topic> topics, Map<String, String> sources, Function<String, Optional<GroupTopic>> groups,
            Function<RollCallId, Optional<RollCall>> rollCalls, Function<String, Optional<GroupProvision>> provisions,
            Supplier<Members> members) {
        this(topics, sources, groups, rollCalls, provisions, members, Optional.empty());
    }

    private Phrases(List<Topic> topics, Map<String, String> sources, Function<String, Optional<GroupTopic>> groups,
            Function<RollCallId, Optional<RollCall>> rollCalls, Function<String, Optional<GroupProvision>> provisions,
            Supplier<Members> members, Optional<String> workspace) {
        this.topics = List.copyOf(topics);
        this.sources = Map.copyOf(sources);
        this.groups = groups;
        this.workspace = workspace;
        this.rollCalls = rollCalls;
        this.provisions = provisions;
        this.members = members;
    }

    /** The same for one group: it alone is told what its own topics are called. */
    public Phrases in(String group) {
        return new Phrases(topics, sources, groups, rollCalls, provisions, members, Optional.of(group));
    }

    /** Who is and was a member. */
    Members members() {
        return members.get();
    }

    /** The chamber's own record of the roll call by which something was done on a measure, where we have it. */
    Optional<RollCall> rollCall(Change change) {
        return change.stands().rollCalls().stream().flatMap(id -> rollCalls.apply(id).stream())
                .filter(record -> record.matter().bill().equals(Optional.of(change.bill()))).findFirst();
    }

    /** The shipped topics. */
    public List<Topic> topics() {
        return topics;
    }

    /** {@code would direct withdrawal from NATO · NDAA}; empty for a measure of no topic. */
    public String directions(Collection<Membership> memberships) {
        return memberships.stream().map(membership -> direction(membership.topic(), membership.direction())).distinct()
                .collect(Collectors.joining(" · "));
    }

    public String direction(String topicId, String direction) {
        Optional<Topic> topic = topics.stream().filter(candidate -> candidate.id().equals(topicId)).findFirst();
        String name = topicName(topicId);
        Optional<String> object = topic.flatMap(Topic::object);
        if (object.isEmpty()) {
            return name;
        }
        return Direction.parse(direction).map(parsed -> switch (parsed) {
            case WITHDRAW, LIMIT -> parsed.inChat() + " from " + object.get();
            case OTHER -> name + ": " + parsed.inChat();
        }).orElse(name);
    }

    /** What a section with a provision would do: {@code would limit withdrawal from NATO}. */
    public String provision(String id) {
        return Provision.of(id).map(Provision::would).orElseGet(() -> groupProvision(id));
    }

    private String groupProvision(String id) {
        return ownProvision(id).map(own -> "your group's provision '" + own.name() + "'").orElse("a group's own provision");
    }

    private Optional<GroupProvision> ownProvision(String id) {
        return provisions.apply(id).filter(own -> workspace.filter(own.workspace()::equals).isPresent());
    }

    /** What a provision is called: {@code limits on leaving NATO}. */
    public String provisionName(String id) {
        return Provision.of(id).map(Provision::name).orElseGet(() -> groupProvision(id));
    }

    /** Whether a group may be told of this topic: the shipped ones all, of the groups' own only its own. */
    public boolean mayName(String topicId) {
        return !TopicIds.ofAGroup(topicId)
                || groups.apply(topicId).filter(topic -> workspace.filter(topic.workspace()::equals).isPresent()).isPresent();
    }

    /** Whether a group may be told of this change: all, but for what other groups' topics gain and lose. */
    public boolean mayTell(Change change) {
        return switch (change) {
            case Change.TopicGained gained -> mayName(gained.topic());
            case Change.TopicLost lost -> mayName(lost.topic());
            case Change.AmendmentMatched matched -> mayName(matched.topic());
            case Change.ProvisionFound found -> !TopicIds.ofAGroup(found) || ownProvision(found.step().provision()).isPresent();
            default -> true;
        };
    }

    /** Its words are not ours (product.md, Words). */
    public static String groupTopic(String name) {
        return "your group's topic '" + name + "'";
    }

    /** Whether the topic is about a membership, which a measure would end or keep. */
    public boolean hasDirections(String topicId) {
        return topics.stream().anyMatch(topic -> topic.id().equals(topicId) && topic.object().isPresent());
    }

    public String topicName(String topicId) {
        if (TopicIds.ofAGroup(topicId)) {
            return groups.apply(topicId).filter(topic -> workspace.filter(topic.workspace()::equals).isPresent())
                    .map(topic -> groupTopic(topic.name())).orElse("a group's own topic");
        }
        return topics.stream().filter(topic -> topic.id().equals(topicId)).map(Topic::name).findFirst().orElse(topicId);
    }

    /** {@code Congress.gov}; empty for what no publisher says, such as the calendar's end of a Congress. */
    public Optional<String> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** A change as the headline of the post that would tell it. */
    public String headline(Change change) {
        return new Tellings(this).of(change).headline();
    }

    /** The same of several changes in one post. */
    public String headline(List<Change> changes) {
        return new Tellings(this).of(changes).getFirst().headline();
    }

    /** A line of a list: what was recorded, and the headline of the post that would tell it. */
    public record Line(RecordedChange recorded, String headline) {}

    /** What was recorded of a measure, in this order; what another change of the same look says is left out. */
    public List<Line> lines(List<RecordedChange> changes) {
        Map<Instant, List<RecordedChange>> looks =
                changes.stream().collect(Collectors.groupingBy(RecordedChange::recordedAt, LinkedHashMap::new, Collectors.toList()));
        Tellings tellings = new Tellings(this);
        IdentityHashMap<Change, String> told = new IdentityHashMap<>();
        looks.values().forEach(look -> tellings.of(look.stream().map(RecordedChange::change).toList())
                .forEach(telling -> told.put(telling.change(), telling.headline())));
        return changes.stream().flatMap(change -> Optional.ofNullable(told.get(change.change()))
                .map(headline -> new Line(change, headline)).stream()).toList();
    }

    /** {@code Tue 9 Dec 2025}. A date without a time is never converted between zones. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code Wed 10 Dec 2025, 8:14 am ET}. */
    public static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return MOMENT.format(local) + (local.getHour() < 12 ? " am " : " pm ") + zoneName(local);
    }

    private static String zoneName(ZonedDateTime local) {
        return switch (local.getZone().getId()) {
            case "America/New_York" -> "ET";
            case "America/Chicago" -> "CT";
            case "America/Denver" -> "MT";
            case "America/Los_Angeles" -> "PT";
            default -> DateTimeFormatter.ofPattern("zzz", Locale.US).format(local);
        };
    }

    /** The official title in quotation marks, cut at a word; the display title where there is no official one yet. */
    public static String quotedTitle(Bill bill) {
        return "\"" + cut(bill.officialTitle().orElse(bill.detail().title()), LONGEST_QUOTE) + "\"";
    }

    /**
     * {@code sponsor's short title: "NATO Act"}; none where the display title is the official one. A committee or a chamber can give a measure
     * another short title, which is not said to be the sponsor's.
     */
    public static Optional<String> shortTitle(Bill bill) {
        String display = bill.detail().title();
        List<Title> same =
                bill.titles().stream().filter(title -> title.kind() == Title.Kind.SHORT && title.text().equals(display)).toList();
        boolean sponsors = same.isEmpty() || same.stream().anyMatch(title -> title.type().contains("as Introduced"));
        return bill.officialTitle().filter(official -> !official.equals(display) && !display.isBlank())
                .map(official -> (sponsors ? "sponsor's " : "") + "short title: \"" + cut(display, LONGEST_SHORT_TITLE) + "\"");
    }

    /** At most so many characters, cut at a word and marked. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int blank = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, blank > longest / 2 ? blank : longest - 1) + "…";
    }

    public static Optional<String> sponsor(Bill bill) {
        return bill.detail().sponsors().stream().findFirst().map(Member::display);
    }

    /** {@code 219–210} from an action's words; empty unless they tell of a counted vote. */
    public static Optional<String> tally(String text) {
        return VoteWords.tally(text).or(() -> VoteWords.committeeTally(text)).map(tally -> tally.replace('-', '–'));
    }

    /** {@code , 60 needed}, where the action's words say that more than a majority was; else empty. */
    public static String needed(String text) {
        Matcher sixty = VOTES_NEEDED.matcher(text);
        if (sixty.find()) {
            return ", " + sixty.group(1) + " needed";
        }
        return text.contains("2/3 required") ? ", two thirds needed" : "";
    }

    /** What a measure of this type is called in a sentence. */
    public static String form(BillId id) {
        return switch (id.type().form()) {
            case BILL -> "bill";
            case JOINT_RESOLUTION -> "joint resolution";
            case CONCURRENT_RESOLUTION -> "concurrent resolution";
            case SIMPLE_RESOLUTION -> "resolution";
        };
    }

    /** What stands before the list of what is still needed: {@code To become law it would still need}. */
    public static String needsLabel(Bill bill) {
        return "To " + Outlook.goal(bill) + " it would still need";
    }

    /**
     * Of a measure that both chambers passed and of which nothing was heard after the time in which it could become law.
     *
     * @param heard until when it was heard of; none where that is not known
     */
    public static String unheard(StageHistory history, Optional<Instant> heard) {
        return "Passed both chambers" + (history.pending().isPresent() ? ", perhaps not in the same words" : "") + "; its record here ends"
                + heard.map(at -> " on " + day(at.atZone(Congress.WASHINGTON).toLocalDate())).orElse(" before that was settled")
                + ", and what became of it after that is not known here";
    }
}
