package floorwire.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A piece of a message. Text is plain: whatever came from a feed is data and is escaped by each renderer. */
public sealed interface Block {

    /** What happened, to what, and which way it points. One line. */
    record Headline(String text) implements Block {}

    /** A line of fact. */
    record Line(String text) implements Block {}

    /** A line that begins with a channel, by the name that the platform knows it by today. */
    record OfChannel(ChannelRef channel, String text) implements Block {}

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

        private final Supplier<byte[]> png;
        private final String alt;
        private final String fileName;
        private final boolean illustrates;

        /**
         * @param alt      what it shows, in one paragraph of at most 1,000 characters
         * @param fileName such as {@code s2174-119-path.png}
         */
        public Picture(byte[] png, String alt, String fileName) {
            this(png.clone()::clone, alt, fileName, false);
        }

        private Picture(Supplier<byte[]> png, String alt, String fileName, boolean illustrates) {
            this.png = png;
            this.alt = alt;
            this.fileName = fileName;
            this.illustrates = illustrates;
        }

        /**
         * A picture of what the message says in words anyway: places that show no pictures leave it out.
         *
         * @param png asked where it is shown; gives nothing if it cannot be drawn, and the message then goes without
         */
        public static Picture illustrating(Supplier<byte[]> png, String alt, String fileName) {
            return new Picture(png, alt, fileName, true);
        }

        /** Not empty, unless it only illustrates and could not be drawn. */
        public byte[] png() {
            return png.get();
        }

        public String alt() {
            return alt;
        }

        public String fileName() {
            return fileName;
        }

        /** Whether the message says in words what it shows. */
        public boolean illustrates() {
            return illustrates;
        }
    }

    /** A file to take away, for places that take any, and how else to come by what is in it. */
    final class File implements Block {

        private final byte[] content;
        private final String mediaType;
        private final String fileName;
        private final String words;

        /**
         * @param mediaType such as {@code text/csv}
         * @param fileName  such as {@code s190-118.2023.csv}
         * @param words     said in its place where it cannot be sent
         */
        public File(byte[] content, String mediaType, String fileName, String words) {
            this.content = content.clone();
            this.mediaType = mediaType;
            this.fileName = fileName;
            this.words = words;
        }

        public byte[] content() {
            return content.clone();
        }

        public String mediaType() {
            return mediaType;
        }

        public String fileName() {
            return fileName;
        }

        public String words() {
            return words;
        }
    }

    /** @param command a command line, {@code bill s2174-119}: a chat room never needs a noun of Congress */
    record Offer(String label, String command) {}
}
