package floorwire.feed.congressgov;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import floorwire.congress.Congress;

/** Texts and times as the API prints them. */
final class Printed {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final int SHOWN = 60;

    private Printed() {}

    /** Plain text: HTML's entities stand in it at times (an apostrophe as its number, captured), the XML copy of the same text has the character. */
    static String plain(String text) {
        if (text.indexOf('&') < 0) {
            return clean(text);
        }
        Matcher entity = ENTITY.matcher(text);
        return clean(entity.replaceAll(found -> Matcher.quoteReplacement(character(found.group(), found.group(1), found.group(2),
                found.group(3)))));
    }

    private static String character(String whole, @Nullable String decimal,
            @Nullable String hex, @Nullable String name) {
        if (name != null) {
            return switch (name) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> "\u00a0";
            };
        }
        int point = decimal != null ? Integer.parseInt(decimal) : hex != null ? Integer.parseInt(hex, 16) : 0;
        boolean character = Character.isValidCodePoint(point) && !(point >= 0xd800 && point <= 0xdfff);
        return character ? Character.toString(point) : whole;
    }

    /** Without blanks at both ends, and without what steers a terminal or the direction of text: feed text is hostile. */
    static String clean(String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        int end = unix.length();
        while (start < end && unix.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && unix.charAt(end - 1) <= ' ') {
            end--;
        }
        var kept = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = unix.charAt(i);
            if (!steers(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean steers(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f) || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
    }

    /**
     * {@code 2021-02-18T17:36:05Z}, with an offset, with a blank for the T ({@code 2023-03-24 13:00:00+00:00}, captured), or a date
     * alone, which is its midnight in Greenwich.
     */
    static Instant instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean blank = text.length() > 10 && text.charAt(10) == ' ';
        return OffsetDateTime.parse(blank ? text.substring(0, 10) + "T" + text.substring(11) : text).toInstant();
    }

    /** A date, or the day in Washington of an instant: its midnight there is how days are printed (feeds.md 3.5). */
    static LocalDate day(String text) {
        return text.length() == 10 ? LocalDate.parse(text) : LocalDate.ofInstant(instant(text), Congress.WASHINGTON);
    }

    /** The calendar day with which a date or time begins, as printed in whatever zone; for filters that allow a day of error. */
    static Optional<LocalDate> roughly(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Foreign text in a message: one line, cut. */
    static String shown(String text) {
        String line = clean(text).replace('\n', ' ').replace('\t', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
