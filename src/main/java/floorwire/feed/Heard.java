package floorwire.feed;

import java.time.Instant;
import java.util.List;

import floorwire.congress.Amendment;
import floorwire.congress.BillId;
import floorwire.congress.Legislator;
import floorwire.congress.RollCall;
import floorwire.congress.TextPackage;
import floorwire.text.BillText;

/** One thing heard while polling a source. */
public sealed interface Heard {
    /** The path of the resource at its source, the key under which it is remembered. */
    String resource();

    /** When the request began, or when it was decided that none is needed. */
    Instant fetchedAt();

    /**
     * A new word.
     *
     * @param url where it was read
     */
    record Observed(String resource, String url, Remembered remembered, Observation observation) implements Heard {
        @Override
        public Instant fetchedAt() {
            return remembered.fetchedAt();
        }
    }

    /**
     * A new word on a roll call.
     *
     * @param url    where it was read
     * @param asOf   when the record says it was last changed; else when the fetch began
     */
    record Voted(String resource, String url, Remembered remembered, String source, Instant asOf, RollCall rollCall) implements Heard {
        @Override
        public Instant fetchedAt() {
            return remembered.fetchedAt();
        }
    }

    /**
     * New words on some of the amendments to a measure.
     *
     * @param resource the list of them
     */
    record Amended(String resource, Instant fetchedAt, BillId bill, List<Read> amendments) implements Heard {

        /** @param asOf when the record says it was last changed, else when the fetch began */
        public record Read(String resource, Remembered remembered, Instant asOf, Amendment amendment) {}
    }

    /**
     * A text of a measure.
     *
     * @param url where it was read
     */
    record Texted(String resource, String url, Remembered remembered, BillId bill, TextPackage name, BillText text) implements Heard {
        @Override
        public Instant fetchedAt() {
            return remembered.fetchedAt();
        }
    }

    /**
     * A list of members.
     *
     * @param sitting whether it is of those who sit; else of those who sat once
     * @param whole   whether everybody on it could be read
     */
    record Listed(String resource, String url, Remembered remembered, boolean sitting, boolean whole, List<Legislator> people)
            implements
                Heard {
        @Override
        public Instant fetchedAt() {
            return remembered.fetchedAt();
        }
    }

    /**
     * The source still says what it said: its list did not move, it answered so, or the bytes are the same.
     *
     * @param asked whether it was asked about this very resource; else its list said so
     */
    record Unchanged(String resource, Remembered remembered, boolean asked) implements Heard {
        @Override
        public Instant fetchedAt() {
            return remembered.fetchedAt();
        }
    }

    /** A walk over the source's list came to its end: the resource is the list, and what is remembered of it the cursor. */
    record Walked(String resource, Remembered remembered) implements Heard {
        @Override
        public Instant fetchedAt() {
            return remembered.fetchedAt();
        }
    }

    /** Nothing can be said of this resource now; what is known stands. The reason is for people. */
    record Failed(String resource, Instant fetchedAt, String reason) implements Heard {}
}
