package floorwire.feed.houseclerk;

import java.time.DateTimeException;
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

/** Numbers, days and times as the Clerk prints them in one roll call's metadata. */
record ClerkNumbers(XmlElement metadata) {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3})[A-Za-z]*\\.?[- ](\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?([AaPp])\\.?[Mm]\\.?)?");
    private static final Pattern SESSION = Pattern.compile("([12])(?:st|nd)?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    RollCallId id() {
        int number = required("rollcall-num");
        int congress = required("congress");
        try {
            return RollCallId.of(Chamber.HOUSE, number, congress, session(congress));
        } catch (IllegalArgumentException e) {
            throw new HouseClerkException("names no roll call: " + e.getMessage(), e);
        }
    }

    private int session(int congress) {
        String printed = metadata.text("session");
        Matcher session = SESSION.matcher(printed);
        if (session.matches()) {
            return Integer.parseInt(session.group(1));
        }
        // 1 or 2 by the year of the day, where the session is not printed
        Optional<LocalDate> day = day();
        if (printed.isEmpty() && day.isPresent()) {
            return day.get().getYear() - (1787 + 2 * congress) + 1;
        }
        throw new HouseClerkException("has a wrong session: '" + XmlException.shown(printed) + "'");
    }

    Optional<VoteTime> at() {
        return day().map(day -> new VoteTime(day, time()));
    }

    private Optional<LocalDate> day() {
        String printed = metadata.text("action-date");
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(printed);
        int month = matcher.matches() ? MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) : -1;
        if (month < 0 || month % 3 != 0) {
            throw new HouseClerkException("has a wrong action-date: '" + XmlException.shown(printed) + "'");
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(3)), month / 3 + 1, Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException e) {
            throw new HouseClerkException("has a wrong action-date: '" + XmlException.shown(printed) + "'", e);
        }
    }

    /** The attribute has 24 hours, the text twelve and AM or PM. */
    private Optional<LocalTime> time() {
        Optional<XmlElement> element = metadata.first("action-time");
        if (element.isEmpty()) {
            return Optional.empty();
        }
        return time(element.get().attribute("time-etz")).or(() -> time(element.get().text()));
    }

    private static Optional<LocalTime> time(String printed) {
        Matcher matcher = TIME.matcher(printed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        String half = matcher.group(3);
        if (half != null && hour <= NOON) {
            hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private int required(String name) {
        String printed = metadata.text(name);
        if (printed.isEmpty()) {
            throw new HouseClerkException("has no " + name);
        }
        return number(name, printed);
    }

    static Tally tally(XmlElement totals) {
        return new Tally(count(totals, "yea-total"), count(totals, "nay-total"), count(totals, "present-total"),
                count(totals, "not-voting-total"));
    }

    /** An absent or empty total is 0. */
    static int count(XmlElement totals, String name) {
        String printed = totals.text(name);
        return printed.isEmpty() ? 0 : number(name, printed);
    }

    private static int number(String name, String printed) {
        if (printed.length() > 6 || !printed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new HouseClerkException("has a wrong " + name + ": '" + XmlException.shown(printed) + "' is not a number");
        }
        return Integer.parseInt(printed);
    }
}
