package floorwire.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Audience;
import floorwire.change.ChangeId;
import floorwire.change.TopicIds;
import floorwire.congress.BillId;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.UnitOfWork;
import floorwire.topic.BillTitles;
import floorwire.topic.GroupTopic;
import floorwire.topic.GroupTopics;
import floorwire.topic.Match;
import floorwire.topic.TopicBook;

/** Tries, keeps and ends the groups' own topics. None of that posts anything: what a topic finds when it is saved is where it begins. */
public final class GroupTopicKeeper {

    /** A topic that finds more is no topic: its channel would not be read, and its bills would be asked for all day. */
    static final int MOST_FOUND = 500;

    private static final int CONGRESSES = 2;
    /** An answer of a feed that was long on its way is kept with the time at which it was asked for. */
    private static final Duration LONGEST_WAY = Duration.ofHours(1);

    private final GroupTopics topics;
    private final BillTitles titles;
    private final TopicBook book;
    private final Ledger ledger;
    private final Watches watches;
    private final Audience audience;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public GroupTopicKeeper(GroupTopics topics, BillTitles titles, TopicBook book, Ledger ledger, Watches watches, Audience audience,
            UnitOfWork unitOfWork, InstantSource clock) {
        this.topics = topics;
        this.titles = titles;
        this.book = book;
        this.ledger = ledger;
        this.watches = watches;
        this.audience = audience;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @param found how many of {@code of} measures match */
    record Count(int congress, int found, int of) {}

    /**
     * What a topic finds in the last Congresses of the ledger.
     *
     * @param latest what it finds, the latest introduced first, with the words that matched
     */
    record Preview(List<Count> counts, Map<BillRow, String> latest) {

        int found() {
            return counts.stream().mapToInt(Count::found).sum();
        }
    }

    List<GroupTopic> of(String workspace) {
        return topics.of(workspace);
    }

    /** A topic that is not kept: with the id of the group's one of that name, or one of its own. */
    GroupTopic draft(String workspace, String name, String query) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = GroupTopicName.find(of(workspace), name).map(GroupTopic::id).orElseGet(() -> TopicIds.OF_A_GROUP
                + ChangeId.digest(workspace + "\n" + GroupTopic.folded(name), now.toEpochMilli()).substring(0, 14));
        return new GroupTopic(workspace, id, name, query, now);
    }

    /** @throws IllegalArgumentException when its query cannot be read */
    Preview preview(GroupTopic topic) {
        List<Count> counts = new ArrayList<>();
        Map<String, Match> found = new LinkedHashMap<>();
        try (TopicBook.Trial trial = TopicBook.trial(topic)) {
            for (int congress : titles.congresses().stream().limit(CONGRESSES).toList()) {
                int[] of = {0};
                int before = found.size();
                titles.each(congress, documents -> {
                    of[0] += documents.size();
                    found.putAll(trial.match(documents));
                });
                counts.add(new Count(congress, found.size() - before, of[0]));
            }
        }
        List<BillRow> rows = found.size() > MOST_FOUND ? List.of()
                : found.keySet().stream().flatMap(id -> BillId.parse(id).flatMap(ledger::row).stream())
                        .sorted(Comparator.comparing((BillRow row) -> row.introduced().orElse(LocalDate.MIN)).reversed()
                                .thenComparing(row -> row.id().toString()))
                        .toList();
        Map<BillRow, String> latest = new LinkedHashMap<>();
        rows.forEach(row -> {
            Match match = found.get(row.id().toString());
            latest.put(row, match == null ? "" : match.evidence().getFirst().text());
        });
        return new Preview(List.copyOf(counts), latest);
    }

    /** What became of saving. */
    sealed interface Saved {

        /** @param found measures of the whole ledger that belong to it now */
        record Kept(int found) implements Saved {}

        record TooMany(int topics) implements Saved {}
    }

    /** Keeps it with all it finds in the ledger, of whatever Congress: what it finds later is news. */
    Saved save(GroupTopic topic, String actor) {
        Instant since = clock.instant().minus(LONGEST_WAY);
        Map<BillId, Membership> found = new HashMap<>();
        try (TopicBook.Trial trial = TopicBook.trial(topic)) {
            titles.congresses().forEach(congress -> titles.each(congress, documents -> take(topic, trial.match(documents), found)));
            return change(() -> {
                List<GroupTopic> had = topics.of(topic.workspace());
                boolean isNew = had.stream().noneMatch(one -> one.id().equals(topic.id()));
                if (isNew && had.size() >= GroupTopic.MOST_OF_A_GROUP) {
                    return new Saved.TooMany(had.size());
                }
                take(topic, trial.match(titles.heardSince(since)), found);
                Map<BillId, Membership> before = members(topic.id());
                found.replaceAll((id, now) -> Optional.ofNullable(before.get(id))
                        .map(was -> new Membership(now.topic(), now.direction(), now.evidence(), was.since())).orElse(now));
                topics.save(topic);
                ledger.matching(topic.id(), found);
                audience.audit(topic.workspace(), actor, (isNew ? "topic new " : "topic edit ") + GroupTopicName.typed(topic.name())
                        + " matching " + topic.query(), clock.instant());
                return new Saved.Kept(found.size());
            });
        }
    }

    private static void take(GroupTopic topic, Map<String, Match> matches, Map<BillId, Membership> found) {
        matches.forEach((id, match) -> BillId.parse(id).ifPresent(bill -> found.put(bill, new Membership(topic.id(),
                match.direction().printed(), match.evidence().getFirst().toString(), topic.savedAt()))));
    }

    private Map<BillId, Membership> members(String topic) {
        Map<BillId, Membership> members = new HashMap<>();
        for (BillRow row : ledger.inTopic(topic)) {
            ledger.allMemberships(row.id()).stream().filter(one -> one.topic().equals(topic)).findFirst()
                    .ifPresent(one -> members.put(row.id(), one));
        }
        return members;
    }

    /** Who follows it. */
    List<Watch> followers(GroupTopic topic) {
        return watches.all().stream().filter(watch -> watch.kind() == Watch.Kind.TOPIC && watch.target().equals(topic.id())).toList();
    }

    /** Ends it with every follow that hangs on it. */
    void delete(GroupTopic topic, String actor) {
        change(() -> {
            followers(topic).forEach(watch -> watches.remove(watch.channel(), watch.kind(), watch.target()));
            ledger.matching(topic.id(), Map.of());
            topics.delete(topic);
            audience.audit(topic.workspace(), actor, "topic delete " + GroupTopicName.typed(topic.name()), clock.instant());
            return true;
        });
    }

    /** Kept and looked for from one moment on, or neither. */
    private <T> T change(Supplier<T> work) {
        boolean done = false;
        try {
            T result = unitOfWork.call(() -> {
                T made = work.get();
                book.replace(topics.all());
                return made;
            });
            done = true;
            return result;
        } finally {
            if (!done) { // in line with who saves another just now
                unitOfWork.run(() -> book.replace(topics.all()));
            }
        }
    }
}
