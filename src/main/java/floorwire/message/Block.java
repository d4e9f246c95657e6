package floorwire.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A piece of a message. Text is plain: whatever came from a feed is data and is escaped by each renderer. */
public sealed interface Block {

    /** What happened, to what, and which way it points. One line. */
    record Headline(String text) implements Block {}

    /** A line of fact. */
    record Line(String text) implements Block {}

    /** What it would still need, each requirement one item; {@code label} says for what: "To become law it would still need". */
    record Needs(String label, List<String> items) implements Block {}

    /** Where it is written: the line's words, and the official page. */
    record Source(String text, Optional<URI> link) implements Block {}

    /** A small heading with items below it, for answers. */
    record Section(String heading, List<String> items) implements Block {}

    /** Things to do next, each a label and the command line behind it. */
    record Offers(List<Offer> offers) implements Block {}

    /** A picture, for places that show any: a PNG file's bytes, its name, and the same facts in words for all others. */
    final class Picture implements Block {

        private final byte[] png;
        private final String alt;
        private final String fileName;

        /**
         * @param alt      what it shows, in one paragraph of at most 1,000 characters
         * @param fileName such as {@code s2174-119-path.png}
         */
        public Picture(byte[] png, String alt, String fileName) {
            this.png = png.clone();
            this.alt = alt;
            this.fileName = fileName;
        }

        public byte[] png() {
            return png.clone();
        }

        public String alt() {
            return alt;
        }

        public String fileName() {
            return fileName;
        }
    }

    /** @param command a command line, {@code bill s2174-119}: a chat room never needs a noun of Congress */
    record Offer(String label, String command) {}
}
