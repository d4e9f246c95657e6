package floorwire.topic;

import org.apache.lucene.queries.intervals.IntervalIterator;

/** A word's places, document after document, as Lucene's interval functions walk them. */
final class WordIntervals extends IntervalIterator {
    private static final int[] NOWHERE = {};

    private final Postings postings;
    private int index = -1;
    private int[] places = NOWHERE;
    private int place = -3;
    private int position = -1;

    WordIntervals(Postings postings) {
        this.postings = postings;
    }

    @Override
    public int docID() {
        return index < 0 ? -1 : index < postings.size() ? postings.document(index) : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
        return at(index + 1);
    }

    @Override
    public int advance(int target) {
        return at(postings.indexOf(target, index + 1));
    }

    private int at(int next) {
        index = Math.min(next, postings.size());
        places = index < postings.size() ? postings.places(index) : NOWHERE;
        place = -3;
        position = -1;
        return docID();
    }

    @Override
    public int nextInterval() {
        place += 3;
        if (place < places.length) {
            position = places[place];
        } else {
            position = NO_MORE_INTERVALS;
            place = places.length;
        }
        return position;
    }

    @Override
    public int start() {
        return position;
    }

    @Override
    public int end() {
        return position;
    }

    @Override
    public int gaps() {
        return 0;
    }

    @Override
    public float matchCost() {
        return 1;
    }

    @Override
    public long cost() {
        return postings.size();
    }
}
