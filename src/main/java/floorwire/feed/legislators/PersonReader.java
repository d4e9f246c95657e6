package floorwire.feed.legislators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.Term;
import floorwire.feed.XmlException;

/** Reads one person of {@code legislators-current.json}. */
final class PersonReader {

    private static final int LONGEST_NAME = 200;
    private static final Pattern BIOGUIDE = Pattern.compile("[A-Z]\\d{6}");

    private PersonReader() {}

    static Legislator read(JsonNode person) {
        String bioguide = text(person.path("id"), "bioguide");
        demandId(bioguide, person.path("name").toString());
        JsonNode name = person.path("name");
        String first = name(name, "first", bioguide);
        String last = name(name, "last", bioguide);
        String official = name(name, "official_full", bioguide);
        List<Term> terms = new ArrayList<>();
        for (JsonNode term : person.path("terms")) {
            terms.add(term(term, bioguide));
        }
        return new Legislator(bioguide, nonEmpty(text(person.path("id"), "lis")), first, last,
                official.isEmpty() ? (first + " " + last).strip() : official, List.copyOf(terms));
    }

    /** The longest captured one has 30 letters. */
    private static String name(JsonNode name, String key, String who) {
        String printed = text(name, key);
        if (printed.length() > LONGEST_NAME) {
            throw new LegislatorsException(who + " has a name of " + printed.length() + " letters");
        }
        return printed;
    }

    /** Whoever has no such id is nobody that a record could mean. */
    static void demandId(String bioguide, String name) {
        if (!BIOGUIDE.matcher(bioguide).matches()) {
            throw new LegislatorsException("somebody without a Bioguide id: " + XmlException.shown(name));
        }
    }

    private static Term term(JsonNode term, String who) {
        List<Term.Spell> spells = new ArrayList<>(0);
        for (JsonNode spell : term.path("party_affiliations")) {
            Optional<LocalDate> start = day(spell, "start", who);
            Optional<LocalDate> end = day(spell, "end", who);
            if (start.isPresent() && end.isPresent()) {
                spells.add(new Term.Spell(start.get(), end.get(), text(spell, "party"), nonEmpty(text(spell, "caucus"))));
            }
        }
        return new Term(chamber(text(term, "type"), who), day(term, "start", who), day(term, "end", who), text(term, "state"),
                district(text(term, "district")), text(term, "party"), nonEmpty(text(term, "caucus")), List.copyOf(spells));
    }

    static Chamber chamber(String type, String who) {
        return switch (type) {
            case "sen" -> Chamber.SENATE;
            case "rep" -> Chamber.HOUSE;
            default -> throw new LegislatorsException(who + " has a term of type '" + XmlException.shown(type) + "'");
        };
    }

    /** 0 for a state at large; below that it is not known. */
    static Optional<Integer> district(String printed) {
        return printed.isEmpty() || printed.length() > 3 || !printed.chars().allMatch(c -> c >= '0' && c <= '9') ? Optional.empty()
                : Optional.of(Integer.parseInt(printed));
    }

    private static Optional<LocalDate> day(JsonNode of, String key, String who) {
        String printed = text(of, key);
        try {
            return printed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(printed));
        } catch (DateTimeException e) {
            throw new LegislatorsException(who + " has a wrong " + key + ": '" + XmlException.shown(printed) + "'", e);
        }
    }

    private static String text(JsonNode of, String key) {
        JsonNode value = of.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
