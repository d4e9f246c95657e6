package floorwire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.Term;

/** Members for tests, invented, as the list of members has them. */
public final class Listed {

    private Listed() {}

    /** @param district none for a Senator */
    public static Legislator of(String bioguide, String lis, String name, String state, Optional<Integer> district, String party,
            String caucus,
            String from, String to) {
        String[] names = name.split(" ", -1);
        return new Legislator(bioguide, Optional.of(lis).filter(id -> !id.isEmpty()), names[0], names[names.length - 1], name,
                List.of(new Term(district.isPresent() ? Chamber.HOUSE : Chamber.SENATE, Optional.of(LocalDate.parse(from)),
                        Optional.of(LocalDate.parse(to)), state, district, party, Optional.of(caucus).filter(one -> !one.isEmpty()),
                        List.of())));
    }

    public static Legislator senator(String bioguide, String lis, String name, String state, String party, String caucus) {
        return of(bioguide, lis, name, state, Optional.empty(), party, caucus, "2025-01-03", "2031-01-03");
    }

    public static Legislator inTheHouse(String bioguide, String name, String state, int district, String party) {
        return of(bioguide, "", name, state, Optional.of(district), party, "", "2025-01-03", "2027-01-03");
    }
}
