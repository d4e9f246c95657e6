package floorwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
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

    /** What is searched: each rule as a query of its own. */
    static List<MonitorQuery> of(List<Rule> rules) {
        return rules.stream().map(rule -> new MonitorQuery(rule.key().toString(), rule.query())).toList();
    }

    /**
     * What of it is evidence: the words that were to be found, not those that let a title be looked at. For each query the first of
     * these that finds a place counts.
     */
    static Map<String, List<Query>> evidence(List<Rule> rules) {
        return rules.stream().collect(Collectors.toMap(rule -> rule.key().toString(), Rule::evidence));
    }

    /** The topics' rules, each of their texts read once. */
    static List<Rule> read(List<Topic> topics) {
        var read = new ArrayList<Rule>();
        for (Topic topic : topics) {
            topic.rules().forEach((direction, rules) -> {
                for (int i = 0; i < rules.size(); i++) {
                    read.add(Rule.of(new Key(topic.id(), direction, i), rules.get(i)));
                }
            });
        }
        return read;
    }

    /** A rule with its texts read. */
    record Rule(Key key, List<TopicField> in, IntervalsSource about, IntervalsSource find, Optional<IntervalsSource> unless,
            List<IntervalsSource> show) {

        private static Rule of(Key key, Topic.Rule rule) {
            return new Rule(key, rule.in(), read(key, Words.anyOf(rule.about())), read(key, rule.find()),
                    rule.unless().map(query -> read(key, query)), rule.show().stream().map(query -> read(key, query)).toList());
        }

        private static IntervalsSource read(Key key, String text) {
            try {
                return QueryReader.read(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("topic query " + key + ": " + e.getMessage(), e);
            }
        }

        private List<Query> evidence() {
            return Stream.concat(show.stream(), Stream.of(find)).map(this::inAnyField).toList();
        }

        private Query inAnyField(IntervalsSource words) {
            var anyField = new BooleanQuery.Builder();
            in.forEach(field -> anyField.add(new IntervalQuery(field.printed(), words), Occur.SHOULD));
            return anyField.build();
        }

        private Query query() {
            var query = new BooleanQuery.Builder();
            for (TopicField field : in) {
                var inField = new BooleanQuery.Builder().add(new IntervalQuery(field.printed(), about), Occur.FILTER)
                        .add(new IntervalQuery(field.printed(), find), Occur.MUST);
                query.add(inField.build(), Occur.SHOULD);
            }
            if (unless.isEmpty()) {
                return query.build();
            }
            var excepted = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
            for (TopicField field : in) {
                excepted.add(new IntervalQuery(field.printed(), unless.get()), Occur.MUST_NOT);
            }
            return excepted.build();
        }
    }

    private TopicQueries() {}
}
