package floorwire.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * All topics that are looked for: the shipped ones, and the groups' own, which come and go while the program runs. Safe for use by
 * several threads at once; must be closed.
 */
public final class TopicBook implements AutoCloseable {

    private final TopicMatcher shipped;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private TopicMatcher own = new TopicMatcher(List.of());
    private Map<String, GroupTopic> groups = Map.of();
    private long version;

    /** @param shipped may be shared, and is closed by whoever made it */
    public TopicBook(TopicMatcher shipped, Collection<GroupTopic> groups) {
        this.shipped = shipped;
        replace(groups);
    }

    /** The shipped ones; a group's own are its own. */
    public List<Topic> shipped() {
        return shipped.topics();
    }

    /** The group's topic of this id. */
    public Optional<GroupTopic> group(String id) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(groups.get(id));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Another number after each change: what was matched before may be out of date. */
    public long version() {
        lock.readLock().lock();
        try {
            return version;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** From now on these are the groups' topics. */
    public void replace(Collection<GroupTopic> topics) {
        Map<String, GroupTopic> byId = new LinkedHashMap<>();
        topics.forEach(topic -> byId.put(topic.id(), topic));
        TopicMatcher next = new TopicMatcher(byId.values().stream().map(GroupTopic::topic).toList());
        lock.writeLock().lock();
        try {
            own.close();
            own = next;
            groups = byId;
            version++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** For each document, in order, its matches: the shipped topics' first. */
    public List<List<Match>> match(List<TopicDocument> documents) {
        List<List<Match>> found = shipped.match(documents);
        lock.readLock().lock();
        try {
            return groups.isEmpty() ? found : joined(found, own.match(documents));
        } finally {
            lock.readLock().unlock();
        }
    }

    private static List<List<Match>> joined(List<List<Match>> one, List<List<Match>> other) {
        List<List<Match>> joined = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            List<Match> all = new ArrayList<>(one.get(i));
            all.addAll(other.get(i));
            joined.add(List.copyOf(all));
        }
        return joined;
    }

    /**
     * What one topic finds by itself.
     *
     * @throws IllegalArgumentException when its query cannot be read
     */
    public static Trial trial(GroupTopic topic) {
        return new Trial(new TopicMatcher(List.of(topic.topic())));
    }

    /** One topic being tried. */
    public record Trial(TopicMatcher matcher) implements AutoCloseable {

        /** The match of each document that has one, by the document's id. */
        public Map<String, Match> match(List<TopicDocument> documents) {
            Map<String, Match> found = new LinkedHashMap<>();
            List<List<Match>> matches = matcher.match(documents);
            for (int i = 0; i < documents.size(); i++) {
                for (Match match : matches.get(i)) {
                    found.put(documents.get(i).id(), match);
                }
            }
            return found;
        }

        @Override
        public void close() {
            matcher.close();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            groups = Map.of();
            own.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
