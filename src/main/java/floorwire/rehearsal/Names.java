package floorwire.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.Committee;
import floorwire.congress.Member;

/** The members and committees that a scenario names, each written down once. */
final class Names {
    /** {@code Rep. Massie, Thomas [R-KY-4]}: as the Library prints a member. */
    private static final Pattern MEMBER =
            Pattern.compile("(?:Sen|Rep|Del)\\. ([^,]+), (.+?)(?: ([A-Z]\\.))? \\[([A-Z]+)-([A-Z]{2})(?:-(\\d+|At Large))?\\]");

    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Committee> committees = new HashMap<>();

    void read(Yaml names) {
        names.only("members", "committees");
        names.entries("members").forEach((id, printed) -> members.put(id, printed.as(text -> member(id, text))));
        names.entries("committees").forEach((code, name) -> committees.put(code, new Committee(code, name.text())));
    }

    Member member(String bioguideId) {
        return known(members, bioguideId, "member");
    }

    Committee committee(String systemCode) {
        return known(committees, systemCode, "committee");
    }

    private static <T> T known(Map<String, T> all, String key, String kind) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no " + kind + " '" + key + "' stands in the file of names");
        }
        return found;
    }

    private static Member member(String id, String printed) {
        Matcher parts = MEMBER.matcher(printed);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + printed + "' is not of the form 'Rep. Massie, Thomas [R-KY-4]'");
        }
        Optional<Integer> district = Optional.ofNullable(parts.group(6)).map(text -> "At Large".equals(text) ? 0 : Integer.parseInt(text));
        return new Member(id, printed, parts.group(2), Optional.ofNullable(parts.group(3)), parts.group(1), parts.group(4), parts.group(5),
                district);
    }
}
