package floorwire.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import floorwire.alert.Phrases;
import floorwire.ledger.Membership;
import floorwire.message.PlainText;

/** What people type, made harmless, and how it is said back to them. */
final class Typed {

    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_SAID_BACK = 80;
    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-M-d"), day("M/d/uuuu"), day("d MMM uuuu"), day("d MMMM uuuu"),
            day("MMM d, uuuu"), day("MMMM d, uuuu"), day("MMM d uuuu"), day("MMMM d uuuu"));

    private Typed() {}

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.US);
    }

    /**
     * One line of ordinary characters: wide and ligature forms as the usual letters (NFKC), typographic quotes and dashes as the typewriter's,
     * nothing invisible, nothing that turns the direction of writing.
     */
    static String clean(String line) {
        String usual = Normalizer.normalize(PlainText.clean(line), Normalizer.Form.NFKC);
        String quotes = QUOTES.matcher(PlainText.clean(usual)).replaceAll("\"").replace('‘', '\'').replace('’', '\'');
        return BLANKS.matcher(DASHES.matcher(quotes).replaceAll("-")).replaceAll(" ").strip();
    }

    /** What was typed, in quotation marks and cut: it is said back to one who asked, and may be anything. */
    static String quote(String text) {
        return "\"" + Phrases.cut(text.replace('`', '\''), LONGEST_SAID_BACK) + "\"";
    }

    /** {@code official title: denunciation of the North Atlantic Treaty}. */
    static String evidence(Membership membership) {
        return membership.evidence().replaceFirst("^([a-z]+)_([a-z]+):", "$1 $2:");
    }

    /** A day as people write it: {@code 2025-07-01}, {@code 7/1/2025} (the month first), {@code July 1, 2025}, {@code 1 Jul 2025}. */
    static Optional<LocalDate> day(CharSequence text) {
        String written = text.toString().strip();
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(written, form));
            } catch (DateTimeException e) {
                // the next form
            }
        }
        return Optional.empty();
    }
}
