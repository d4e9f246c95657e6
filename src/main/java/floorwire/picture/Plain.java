package floorwire.picture;

import java.text.Normalizer;

/** Upstream words made harmless: nothing a terminal or a renderer would obey. */
final class Plain {

    private Plain() {}

    /** Control characters and line breaks become blanks; format characters, such as those that turn the direction of text, go. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
                clean.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** The nearest words in ASCII: accents go, dashes and quotation marks get plain, what is left is a question mark. */
    static String ascii(String text) {
        String plain = text.replaceAll("[–—−]", "-").replaceAll("[“”„«»]", "\"").replaceAll("[‘’]", "'").replace("…", "...")
                .replace('·', '-').replace('\u00a0', ' ').replace("§", "sec.");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^\\x20-\\x7e]", "?");
    }
}
