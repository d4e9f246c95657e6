package floorwire.command.explain;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing explained, from one data file.
 *
 * @param title     a question's subject, or the statement in circulation in its own words
 * @param reviewed  the day on which somebody last held every claim against its source
 * @param membership the id of the topic on the one membership that it is about; empty where it is about both, or neither
 * @param disputed  whether the answer opens by saying that the law is disputed
 * @param asked     the words in which people ask for it
 * @param claims    what we say, in order; none without a source
 * @param questions what is open; each is a question, so that none is a claim
 * @param unread    primary text that could not be read, of which nothing is claimed
 * @param topics    ids of the topics whose pending bills are shown with it
 * @param tries     command lines to go on with
 * @param speech    words that tell of somebody's statement; for {@link Kind#SPEECH} alone
 */
public record Explanation(String id, Kind kind, String title, LocalDate reviewed, Optional<String> membership, boolean disputed,
        List<String> asked, List<Claim> claims,
        List<String> questions, List<Unread> unread, List<Citation> sources, List<String> topics, List<String> tries,
        List<String> speech) {

    /** What an explanation is an answer to. */
    public enum Kind {
        /** Something people want to know. */
        QUESTION,
        /** A statement in circulation, shown beside the record. */
        STATEMENT,
        /** What somebody in politics said: answered with what is pending. */
        SPEECH,
        /** A nickname of the news for a topic. */
        NICKNAME
    }

    /** @param sources numbers into {@link Explanation#sources()}, from 1 */
    public record Claim(String text, List<Integer> sources) {}

    /**
     * @param what    which text, as in "subsections (d) and on of 22 U.S.C. 1928f"
     * @param sources where it stands
     */
    public record Unread(String what, List<Integer> sources) {}

    /** @param link the official page */
    public record Citation(String cite, URI link, Read read) {}

    /** How we know what a source says. */
    public enum Read {
        /** The publisher's own text was read. */
        TEXT(""),
        /** A copy of the publisher's text, kept elsewhere, was read. */
        COPY(" (read in a copy)"),
        /** Only what others say it says was read. */
        SUMMARY(" (read in summary)");

        private final String shown;

        Read(String shown) {
            this.shown = shown;
        }

        /** What is said of it behind a citation. */
        public String shown() {
            return shown;
        }
    }
}
