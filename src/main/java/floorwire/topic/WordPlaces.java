package floorwire.topic;

import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A word's places in one document with their characters, for evidence. */
final class WordPlaces implements IntervalMatchesIterator {
    private final int[] places;
    private final Query word;
    private int place = -3;

    WordPlaces(int[] places, Query word) {
        this.places = places;
        this.word = word;
    }

    @Override
    public boolean next() {
        place = Math.min(place + 3, places.length);
        return place < places.length;
    }

    @Override
    public int startPosition() {
        return place < 0 ? -1 : place < places.length ? places[place] : IntervalIterator.NO_MORE_INTERVALS;
    }

    @Override
    public int endPosition() {
        return startPosition();
    }

    @Override
    public int startOffset() {
        return places[place + 1];
    }

    @Override
    public int endOffset() {
        return places[place + 2];
    }

    @Override
    public int gaps() {
        return 0;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
        return null;
    }

    @Override
    public Query getQuery() {
        return word;
    }
}
