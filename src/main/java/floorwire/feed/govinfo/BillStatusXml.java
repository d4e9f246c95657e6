package floorwire.feed.govinfo;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.feed.SafeXml;

/**
 * Walks one BILLSTATUS document, child by child. The element {@code cdata}, which newer files wrap around some texts and older ones
 * leave empty, is looked through wherever it stands.
 *
 * <p>Safe settings: no DTD is read, no entity but the five of XML exists, nothing is fetched.
 */
final class BillStatusXml {

    /** The largest captured file has 1.0 MB; a fiscal year's whole NDAA with a thousand amendments would not reach a thirtieth of this. */
    static final int MAX_BYTES = 32_000_000;
    /** The fullest captured file has 19,184 elements; this bounds what a hostile one can make us keep in memory. */
    static final int MAX_ELEMENTS = 600_000;
    /** Captured files nest ten deep. */
    static final int MAX_DEPTH = 64;

    private static final XMLInputFactory FACTORY = SafeXml.factory();

    private final XMLStreamReader reader;
    private final TextPool pool;
    private final Consumer<String> unread;
    private final String[] names = new String[MAX_DEPTH + 1];
    private char[] text = new char[1024];
    private int depth;
    private int elements;

    BillStatusXml(String document, TextPool pool, Consumer<String> unread) {
        this.pool = pool;
        this.unread = unread;
        try {
            reader = FACTORY.createXMLStreamReader(new StringReader(document));
        } catch (XMLStreamException | RuntimeException e) {
            throw new BillStatusException("not XML: " + SafeXml.reason(e), e);
        }
    }

    /** Moves to the next child of the element we are in; false once that element has ended. Text between children is reported. */
    boolean nextChild() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (enter()) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!leave()) {
                        return false;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!pool.make(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength()).isEmpty()) {
                        unread.accept(path() + "/text()");
                    }
                }
                default -> {
                }
            }
        }
    }

    /** Moves to the root element and returns its name. */
    String root() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return name();
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new BillStatusException("no element in it");
                default -> {
                }
            }
        }
    }

    /** Reads on after the root's end tag: nothing but comments may follow. */
    void end() {
        int event;
        do {
            event = next();
        } while (event != XMLStreamConstants.END_DOCUMENT);
    }

    /** The local name of the element we are in. */
    String name() {
        return names[depth];
    }

    /** The text of the element we are in, blanks at both ends taken off, and its end. An element inside is reported and left out. */
    String text() {
        int length = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int more = reader.getTextLength();
                    if (length + more > text.length) {
                        text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
                    }
                    System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, length, more);
                    length += more;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (enter()) {
                        unread();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!leave()) {
                        return pool.make(text, 0, length);
                    }
                }
                default -> {
                }
            }
        }
    }

    /** The text, or the one already had: upstream prints some leaves twice (bill-status#59), and the first is meant. */
    String text(String had) {
        String text = text();
        return had.isEmpty() ? text : had;
    }

    Optional<String> textIfAny() {
        String text = text();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    int number() {
        return number(text());
    }

    private int number(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > 99_999_999) {
                throw wrong("a number", text);
            }
            value = value * 10 + digit;
        }
        if (text.isEmpty()) {
            throw wrong("a number", text);
        }
        return value;
    }

    Optional<Integer> numberIfAny() {
        String text = text();
        return text.isEmpty() ? Optional.empty() : Optional.of(number(text));
    }

    Optional<LocalDate> date() {
        String text = text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Values.date(text));
        } catch (DateTimeException e) {
            throw wrong("a date", text);
        }
    }

    /** A day that is printed as the instant of its midnight in Washington (feeds.md 3.5), or plainly. */
    Optional<LocalDate> day() {
        String text = text();
        try {
            return text.isEmpty() ? Optional.empty()
                    : Optional.of(text.length() == 10 ? Values.date(text)
                            : LocalDate.ofInstant(Values.instant(text), Congress.WASHINGTON));
        } catch (DateTimeException e) {
            throw wrong("a date", text);
        }
    }

    Optional<LocalTime> time() {
        String text = text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Values.time(text));
        } catch (DateTimeException e) {
            throw wrong("a time of day", text);
        }
    }

    Optional<Instant> instant() {
        String text = text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Values.instant(text));
        } catch (DateTimeException e) {
            throw wrong("a date with time and zone", text);
        }
    }

    BillId billId(String congress, String type, String number) {
        try {
            BillType known = BillType.valueOf(type.toUpperCase(Locale.ROOT));
            return new BillId(Integer.parseInt(congress), known, Integer.parseInt(number));
        } catch (IllegalArgumentException e) {
            throw bad("names no measure: congress '" + shown(congress) + "', type '" + shown(type) + "', number '" + shown(number) + "'");
        }
    }

    /** Passes over the element we are in, which we knowingly do not keep. */
    void skip(NotKept why) {
        assert !why.reason().isEmpty();
        skip();
    }

    /** Passes over an element that has always been empty, and reports it when it is not. */
    void expectEmpty() {
        String path = path();
        if (!text().isEmpty()) {
            unread.accept(path);
        }
    }

    /** Passes over an element that we do not know, and reports it. */
    void unread() {
        unread.accept(path());
        skip();
    }

    private void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> leave();
                default -> {
                }
            }
        }
    }

    /** An error in the element we are in. */
    BillStatusException bad(String what) {
        return new BillStatusException(path() + " " + what + " (line " + reader.getLocation().getLineNumber() + ")");
    }

    private BillStatusException wrong(String expected, String text) {
        // the element has just been left; its name still stands one below
        String element = names[Math.min(depth + 1, MAX_DEPTH)];
        return bad("has a wrong " + element + ": '" + shown(text) + "' is not " + expected);
    }

    private static String shown(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private int next() {
        try {
            return reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            int line = reader.getLocation().getLineNumber();
            throw new BillStatusException(
                    "not well-formed XML at line " + line + ", column " + reader.getLocation().getColumnNumber() + ": "
                            + SafeXml.reason(e),
                    e);
        }
    }

    /** Counts an element in; false when it is a {@code cdata} to be looked through. */
    private boolean enter() {
        if (++elements > MAX_ELEMENTS) {
            throw bad("too many elements: more than " + MAX_ELEMENTS);
        }
        if (depth == MAX_DEPTH) {
            throw bad("nested too deeply: more than " + MAX_DEPTH + " elements");
        }
        String name = reader.getLocalName();
        names[++depth] = name;
        return !name.equals("cdata");
    }

    /** Counts an element out; true when it was a {@code cdata} looked through. */
    private boolean leave() {
        return names[depth--].equals("cdata");
    }

    private String path() {
        var path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            if (!names[i].equals("cdata")) {
                path.append(i == 1 ? "" : "/").append(names[i]);
            }
        }
        return path.toString();
    }
}
