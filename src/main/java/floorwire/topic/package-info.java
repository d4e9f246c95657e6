/**
 * What we look for. A topic is a data file under {@code src/main/resources/floorwire/topic}: what it means, ten titles in, ten out, and
 * queries per direction in Lucene's query language. No word of a topic stands in Java, and no number of a bill in a topic.
 *
 * <p>Only this room uses Lucene. How the queries are written is told in {@code words.yaml}, and why so in
 * {@code docs/decisions/0016-topics-as-interval-queries.md}.
 */
@NullMarked
package floorwire.topic;

import org.jspecify.annotations.NullMarked;
