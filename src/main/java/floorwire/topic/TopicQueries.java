package floorwire.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** From the rules of topics to Lucene's stored queries. */
final class TopicQueries {

    /** The name of a stored query. */
    record Key(String topicId, Direction direction, int rule) {

        static Key parse(String text) {
            String[] parts = text.split("/", 3);
            return new Key(parts[0], Direction.valueOf(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return topicId + "/" + direction + "/" + rule;
        }
    }

    /**
     * Lucene counts every word of every list each time a query names it, and stops at 1,024. Its limit guards against wildcards that
     * explode, which topics do not use; a static setting, and only this room uses Lucene.
     */
    private static final int MOST_WORDS = 100_000;

    /** Lucene tells on standard error that vectors could be faster. We use none, and a command's standard error is for its user. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.OFF);
        IndexSearcher.setMaxClauseCount(MOST_WORDS);
    }

    private TopicQueries() {}

    /** What is searched: each rule as a query of its own. */
    static List<MonitorQuery> of(List<Topic> topics) {
        var queries = new ArrayList<MonitorQuery>();
        eachRule(topics, (key, rule) -> queries.add(new MonitorQuery(key.toString(), query(key, rule))));
        return queries;
    }

    /** What of it is evidence: the words that were to be found, not those that let a title be looked at. */
    static Map<String, Query> evidence(List<Topic> topics) {
        var queries = new HashMap<String, Query>();
        eachRule(topics, (key, rule) -> {
            var anyField = new BooleanQuery.Builder();
            rule.in().forEach(field -> anyField.add(parse(key, rule.find(), field), Occur.SHOULD));
            queries.put(key.toString(), anyField.build());
        });
        return queries;
    }

    private static void eachRule(List<Topic> topics, BiConsumer<Key, Topic.Rule> use) {
        for (Topic topic : topics) {
            topic.rules().forEach((direction, rules) -> {
                for (int i = 0; i < rules.size(); i++) {
                    use.accept(new Key(topic.id(), direction, i), rules.get(i));
                }
            });
        }
    }

    private static Query query(Key key, Topic.Rule rule) {
        var query = new BooleanQuery.Builder();
        for (TopicField field : rule.in()) {
            var inField = new BooleanQuery.Builder().add(parse(key, rule.about(), field), Occur.FILTER)
                    .add(parse(key, rule.find(), field), Occur.MUST);
            query.add(inField.build(), Occur.SHOULD);
        }
        if (rule.unless().isEmpty()) {
            return query.build();
        }
        var excepted = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        for (TopicField field : rule.in()) {
            excepted.add(parse(key, rule.unless().get(), field), Occur.MUST_NOT);
        }
        return excepted.build();
    }

    private static Query parse(Key key, String text, TopicField field) {
        try {
            return new IntervalQuery(field.printed(), QueryReader.read(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("topic query " + key + ": " + e.getMessage(), e);
        }
    }
}
