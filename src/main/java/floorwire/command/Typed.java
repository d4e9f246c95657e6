package floorwire.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import floorwire.alert.Phrases;
import floorwire.ledger.Membership;
import floorwire.message.PlainText;

/** What people type, made harmless, and how it is said back to them. */
public final class Typed {

    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    /** Around words, and not within one: {@code O’Rourke}, {@code the members’}. */
    private static final Pattern SINGLE = Pattern.compile("(?<=^|\\s)‘([^‘’\"]+)’(?=$|\\s)");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_SAID_BACK = 80;
    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-M-d"), day("M/d/uuuu"), day("d MMM uuuu"), day("d MMMM uuuu"),
            day("MMM d, uuuu"), day("MMMM d, uuuu"), day("MMM d uuuu"), day("MMMM d uuuu"));
    private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\b\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern DATED = Pattern.compile("(?i)\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4}"
            + "|(?:%1$s)\\p{L}* \\d{1,2},? \\d{4}|\\d{1,2} (?:%1$s)\\p{L}* \\d{4}"
                    .formatted("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"));

    private Typed() {}

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * One line of ordinary characters: wide and ligature forms as the usual letters (NFKC), typographic quotes and dashes as the typewriter's,
     * nothing invisible, nothing that turns the direction of writing.
     */
    static String clean(String line) {
        String usual = Normalizer.normalize(PlainText.clean(line), Normalizer.Form.NFKC);
        String quotes = SINGLE.matcher(QUOTES.matcher(PlainText.clean(usual)).replaceAll("\"")).replaceAll("\"$1\"").replace('‘', '\'')
                .replace('’', '\'');
        return BLANKS.matcher(DASHES.matcher(quotes).replaceAll("-")).replaceAll(" ").strip();
    }

    /** What was typed, in quotation marks and cut: it is said back to one who asked, and may be anything. */
    public static String quote(String text) {
        return "\"" + Phrases.cut(text.replace('`', '\''), LONGEST_SAID_BACK) + "\"";
    }

    /** {@code official title: denunciation of the North Atlantic Treaty}. */
    static String evidence(Membership membership) {
        return membership.evidence().replaceFirst("^([a-z]+)_([a-z]+):", "$1 $2:");
    }

    /**
     * A day as people write it: {@code 2025-07-01}, {@code 7/1/2025} (the month first), {@code July 1st, 2025}, {@code 1 Jul 2025}, {@code today},
     * {@code yesterday}. Empty for one that no calendar has, as 30 February.
     */
    public static Optional<LocalDate> day(CharSequence text, LocalDate today) {
        return switch (text.toString().strip().toLowerCase(Locale.ROOT)) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> day(text);
        };
    }

    /** Whether it is written as a day is, be it one of the calendar or not. */
    public static boolean dated(CharSequence text) {
        return DATED.matcher(plain(text)).matches();
    }

    /** Of what {@link #day(CharSequence, LocalDate)} does not read. */
    public static String noDay(String text) {
        return dated(text) ? quote(text) + " is no day." : "Which day is " + quote(text) + "?";
    }

    private static String plain(CharSequence text) {
        return ORDINAL.matcher(text.toString().strip()).replaceAll("");
    }

    /** As {@link #day(CharSequence, LocalDate)}, of days that are named by their date. */
    public static Optional<LocalDate> day(CharSequence text) {
        String written = plain(text);
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
