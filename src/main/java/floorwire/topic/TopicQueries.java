package floorwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** From the rules of topics to Lucene's stored queries. */
final class TopicQueries {

    /** The name of a stored query. */
    record Key(String topicId, Direction direction, int rule) {

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

    static {
        LuceneQuiet.please();
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
            List<IntervalsSource> show, List<Support> with) {

        /** What must be found too. */
        private record Support(List<TopicField> in, IntervalsSource find) {}

        private static final IntervalsSource EDGE = new Word(String.valueOf(IndexedDocument.EDGE));

        private static Rule of(Key key, Topic.Rule rule) {
            return new Rule(key, rule.in(), read(key, Words.anyOf(rule.about())), read(key, rule.find()),
                    rule.unless().map(query -> read(key, query)), rule.show().stream().map(query -> read(key, query)).toList(),
                    rule.with().stream().map(support -> new Support(support.in(), read(key, support.find()))).toList());
        }

        private static IntervalsSource read(Key key, String text) {
            try {
                return QueryReader.read(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("topic query " + key + ": " + e.getMessage(), e);
            }
        }

        private List<Query> evidence() {
            return Stream.concat(show.stream(), Stream.of(find)).map(words -> any(in.stream().map(field -> query(field, words)))).toList();
        }

        private static Query any(Stream<Query> queries) {
            var any = new BooleanQuery.Builder();
            queries.forEach(query -> any.add(query, Occur.SHOULD));
            return any.build();
        }

        /** In a long field only values with one of the words the topic is about count: the others are not always there. */
        private Query query(TopicField field, IntervalsSource words) {
            return new IntervalQuery(field.printed(),
                    field.isLong() ? Intervals.containedBy(words, Intervals.ordered(EDGE, about, EDGE)) : words);
        }

        private Query found(TopicField field) {
            return new BooleanQuery.Builder().add(new IntervalQuery(field.printed(), about), Occur.FILTER)
                    .add(query(field, find), Occur.MUST).build();
        }

        private Query query() {
            Query found = any(in.stream().map(this::found));
            if (unless.isEmpty() && with.isEmpty()) {
                return found;
            }
            var query = new BooleanQuery.Builder().add(found, Occur.MUST);
            for (Support support : with) {
                query.add(any(support.in().stream().map(field -> new IntervalQuery(field.printed(), support.find()))), Occur.FILTER);
            }
            for (TopicField field : unless.isEmpty() ? List.<TopicField>of() : in) {
                query.add(query(field, unless.get()), Occur.MUST_NOT);
            }
            return query.build();
        }
    }

    private TopicQueries() {}
}
