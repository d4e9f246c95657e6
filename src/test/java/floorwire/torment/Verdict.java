package floorwire.torment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a tormented run differs from one that was left alone.
 *
 * @param posts            what stands there, each once
 * @param lost             what the other run has and this has not, in those words
 * @param repeatedKnown    what stands twice although its place could have told that it stood
 * @param repeatedUnknown  what stands twice because a request was done after its place had been asked for it, or because nobody
 *                         may ask there, and it says that it may repeat
 * @param disordered       what stands in another order
 * @param findings         each of these in a line
 */
record Verdict(int posts, int lost, int repeatedKnown, int repeatedUnknown, int disordered, List<String> findings) {

    static final Verdict NONE = new Verdict(0, 0, 0, 0, 0, List.of());

    private static final int SHOWN = 160;

    /** @param late what became of requests that were done long after they had left, by the mark of their message */
    static Verdict of(Stood alone, Stood tormented, Map<String, String> late) {
        var found = new Verdict(0, 0, 0, 0, 0, new ArrayList<>());
        Set<String> places = new TreeSet<>(alone.places().keySet());
        places.addAll(tormented.places().keySet());
        for (String place : places) {
            found = found.plus(of(place, alone.places().getOrDefault(place, Stood.Place.NONE),
                    tormented.places().getOrDefault(place, Stood.Place.NONE), late));
        }
        return found;
    }

    private static Verdict of(String place, Stood.Place alone, Stood.Place tormented, Map<String, String> late) {
        Verdict found = of(place, alone.messages(), tormented, late);
        return alone.index() || tormented.index() ? new Verdict(0, 0, 0, 0, found.disordered,
                found.findings.stream().filter(line -> line.startsWith("DISORDERED")).toList()) : found;
    }

    private static Verdict of(String place, List<Stood.Message> expected, Stood.Place there, Map<String, String> late) {
        List<String> findings = new ArrayList<>();
        Map<String, Stood.Message> once = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>(expected.stream().map(Stood.Message::text).toList());
        int known = 0;
        int unknown = 0;
        for (Stood.Message message : there.messages()) {
            Stood.Message before = once.get(message.mark());
            if (before == null) {
                once.put(message.mark(), message);
                continue;
            }
            if (!wanted.contains(before.text())) {
                once.put(message.mark(), message); // the one that was edited later is the one that we know of
            }
            Optional<String> why = Optional.ofNullable(late.get(message.mark())).or(() -> Optional
                    .of("nothing may be read there, and it says that it may repeat").filter(_ -> there.unread() && message.confesses()));
            if (why.isPresent()) {
                unknown++;
                findings.add("repeated, unknowable: " + place + ": " + shown(message) + " - " + why.get());
            } else {
                known++;
                findings.add("REPEATED: " + place + ": " + shown(message));
            }
        }
        List<String> stand = once.values().stream().map(Stood.Message::text).toList();
        List<String> lost = without(expected.stream().map(Stood.Message::text).toList(), stand);
        List<String> extra = without(stand, expected.stream().map(Stood.Message::text).toList());
        lost.forEach(text -> findings.add("LOST: " + place + ": " + shown(text)));
        extra.forEach(text -> findings.add("IN OTHER WORDS: " + place + ": " + shown(text)));
        int disordered = 0;
        if (lost.isEmpty() && extra.isEmpty()) {
            for (int i = 0; i < stand.size(); i++) {
                if (!stand.get(i).equals(expected.get(i).text())) {
                    disordered++;
                    findings.add("DISORDERED: " + place + ": " + shown(stand.get(i)));
                }
            }
        }
        // what stands under no expected words is a post too many, which nobody may know of
        int more = Math.max(0, extra.size() - lost.size());
        return new Verdict(once.size(), lost.size(), known + more, unknown, disordered, findings);
    }

    private static List<String> without(List<String> all, List<String> these) {
        Map<String, Integer> left = new HashMap<>();
        these.forEach(text -> left.merge(text, 1, Integer::sum));
        return all.stream().filter(text -> left.merge(text, -1, Integer::sum) < 0).toList();
    }

    private static String shown(Stood.Message message) {
        return shown(message.text());
    }

    private static String shown(String text) {
        String line = text.replace('\n', '|');
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    Verdict plus(Verdict other) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Verdict(posts + other.posts, lost + other.lost, repeatedKnown + other.repeatedKnown,
                repeatedUnknown + other.repeatedUnknown, disordered + other.disordered, all);
    }

    boolean good() {
        return lost == 0 && repeatedKnown == 0 && disordered == 0;
    }
}
