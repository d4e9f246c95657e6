package floorwire.feed.govinfo;

import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * The headings that a paragraph of an appropriations act stands under: department or title (major), agency (intermediate), account (small). In USLM an
 * element {@code appropriations} says its level (captured: H.R. 1865 of the 116th); in the older format each level has an element of its own (bill.dtd;
 * unproved). A heading often has an element to itself, and the words follow in the next.
 */
final class Accounts {

    private static final List<String> LEVELS = List.of("major", "intermediate", "small");

    private final String[] headings = {"", "", ""};
    private int level;

    /** 1 to 3 for a paragraph of an appropriations act, 0 for anything else. */
    static int level(XMLStreamReader element) {
        String name = element.getLocalName();
        if (name.equals("appropriations")) {
            return Math.max(1, LEVELS.indexOf(String.valueOf(element.getAttributeValue(null, "level"))) + 1);
        }
        return name.startsWith("appropriations-") ? LEVELS.indexOf(name.substring("appropriations-".length())) + 1 : 0;
    }

    /** Another title begins. */
    void leave() {
        Arrays.fill(headings, "");
        level = 0;
    }

    /** A heading in brackets, "(including transfer of funds)", tells something of the account above it and is none itself. */
    void under(int at, String heading) {
        level = at;
        if (!heading.isEmpty() && !(heading.startsWith("(") && !headings[at - 1].isEmpty())) {
            headings[at - 1] = heading;
            Arrays.fill(headings, at, headings.length, "");
        }
    }

    /** Of what was begun last; of what is above it where that has none. */
    String heading() {
        for (int at = level; at > 0; at--) {
            if (!headings[at - 1].isEmpty()) {
                return headings[at - 1];
            }
        }
        return "";
    }

    /** The headings above that. */
    List<String> above() {
        int own = level;
        while (own > 0 && headings[own - 1].isEmpty()) {
            own--;
        }
        return Arrays.stream(headings, 0, Math.max(0, own - 1)).filter(heading -> !heading.isEmpty()).toList();
    }
}
