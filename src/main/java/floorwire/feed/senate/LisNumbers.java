package floorwire.feed.senate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.VoteTime;
import floorwire.feed.XmlElement;
import floorwire.feed.XmlException;

/** Numbers, days and times as the Senate prints them in one vote. */
record LisNumbers(XmlElement root) {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern TIMESTAMP = Pattern.compile(
            "([A-Za-z]{3})[A-Za-z]*\\.?\\s+(\\d{1,2}),\\s*(\\d{4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*([AaPp])\\.?[Mm]\\.?)?");
    private static final int NOON = 12;

    RollCallId id() {
        int number = required(root, "vote_number");
        int congress = required(root, "congress");
        try {
            return RollCallId.of(Chamber.SENATE, number, congress, session(congress));
        } catch (IllegalArgumentException e) {
            throw wrong("names no vote: " + e.getMessage(), e);
        }
    }

    private int session(int congress) {
        String printed = root.text("session");
        if (printed.equals("1st") || printed.equals("2nd")) {
            // the Clerk's way
            return printed.charAt(0) - '0';
        }
        if (!printed.isEmpty()) {
            return required(root, "session");
        }
        return required(root, "congress_year") - (1787 + 2 * congress) + 1;
    }

    Optional<VoteTime> at() {
        return time("vote_date");
    }

    /** Not printed in some files of 2008. What is no time is left out: nothing hangs on it. */
    Optional<Instant> modified() {
        try {
            return time("modify_date").map(VoteTime::instant);
        } catch (SenateException e) {
            return Optional.empty();
        }
    }

    private Optional<VoteTime> time(String name) {
        String printed = root.text(name);
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = TIMESTAMP.matcher(printed);
        int month = matcher.matches() ? MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) : -1;
        if (month < 0 || month % 3 != 0) {
            throw wrong("has a wrong " + name + ": '" + XmlException.shown(printed) + "'");
        }
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(matcher.group(3)), month / 3 + 1, Integer.parseInt(matcher.group(2)));
            return Optional.of(new VoteTime(day, clock(matcher)));
        } catch (DateTimeException e) {
            throw wrong("has a wrong " + name + ": '" + XmlException.shown(printed) + "'", e);
        }
    }

    private static Optional<LocalTime> clock(Matcher matcher) {
        if (matcher.group(4) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(4));
        boolean afternoon = matcher.group(6).equalsIgnoreCase("p");
        return Optional.of(LocalTime.of(hour <= NOON ? hour % NOON + (afternoon ? NOON : 0) : hour, Integer.parseInt(matcher.group(5))));
    }

    /** A zero is an empty element; who did not vote is {@code absent}. */
    static Tally tally(XmlElement count) {
        return new Tally(count(count, "yeas"), count(count, "nays"), count(count, "present"), count(count, "absent"));
    }

    private static int count(XmlElement count, String name) {
        return count.text(name).isEmpty() ? 0 : required(count, name);
    }

    static int required(XmlElement element, String name) {
        String printed = element.text(name);
        if (printed.isEmpty()) {
            throw wrong("has no " + name);
        }
        if (printed.length() > 6 || !printed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong("has a wrong " + name + ": '" + XmlException.shown(printed) + "' is not a number");
        }
        return Integer.parseInt(printed);
    }

    private static SenateException wrong(String what) {
        return new SenateException(what);
    }

    private static SenateException wrong(String what, Throwable cause) {
        return new SenateException(what, false, cause);
    }
}
