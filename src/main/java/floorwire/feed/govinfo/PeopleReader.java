package floorwire.feed.govinfo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Cosponsor;
import floorwire.congress.Member;

/** Reads the items of {@code sponsors} and {@code cosponsors}, of a bill or of an amendment. */
final class PeopleReader {

    /** What {@code sponsors} tells: the members, committees in their place (amendments only), and whether it was by request. */
    record Sponsors(List<Member> members, List<String> committees, boolean byRequest) {

        static final Sponsors NONE = new Sponsors(List.of(), List.of(), false);
    }

    private PeopleReader() {}

    static Sponsors sponsors(BillStatusXml xml) {
        var members = new ArrayList<Member>(1);
        var committees = new ArrayList<String>(0);
        boolean byRequest = false;
        while (xml.nextChild()) {
            if (!xml.name().equals("item")) {
                xml.unread();
                continue;
            }
            var person = new Person();
            person.read(xml);
            if (person.isMember()) {
                members.add(person.member());
            } else if (!person.committee.isEmpty()) {
                committees.add(person.committee);
            }
            byRequest |= person.byRequest;
        }
        return new Sponsors(List.copyOf(members), List.copyOf(committees), byRequest);
    }

    static List<Cosponsor> cosponsors(BillStatusXml xml) {
        var cosponsors = new ArrayList<Cosponsor>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "item" -> {
                    var person = new Person();
                    person.read(xml);
                    LocalDate since = person.since.orElseThrow(() -> xml.bad("has a cosponsor without sponsorshipDate"));
                    cosponsors.add(new Cosponsor(person.member(), since, person.original, person.withdrawn));
                }
                case "count", "countIncludingWithdrawnCosponsors", "totalCount" -> xml.skip(NotKept.COUNT);
                default -> xml.unread();
            }
        }
        return cosponsors;
    }

    /** One item, while it is read. */
    private static final class Person {

        private String bioguideId = "";
        private String fullName = "";
        private String firstName = "";
        private Optional<String> middleName = Optional.empty();
        private String lastName = "";
        private String party = "";
        private String state = "";
        private Optional<Integer> district = Optional.empty();
        private String committee = "";
        private boolean byRequest;
        private boolean original;
        private Optional<LocalDate> since = Optional.empty();
        private Optional<LocalDate> withdrawn = Optional.empty();

        void read(BillStatusXml xml) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "bioguideId" -> bioguideId = xml.text(bioguideId);
                    case "fullName" -> fullName = xml.text(fullName);
                    case "firstName" -> firstName = xml.text(firstName);
                    case "middleName" -> middleName = xml.textIfAny();
                    case "lastName" -> lastName = xml.text(lastName);
                    case "party" -> party = xml.text(party);
                    case "state" -> state = xml.text(state);
                    case "district" -> district = xml.numberIfAny();
                    case "name" -> committee = xml.text(committee);
                    case "isByRequest" -> byRequest = yes(xml.text());
                    case "isOriginalCosponsor" -> original = yes(xml.text());
                    case "sponsorshipDate" -> since = xml.date();
                    case "sponsorshipWithdrawnDate" -> withdrawn = xml.date();
                    case "identifiers" -> xml.skip(NotKept.IDENTIFIERS);
                    case "byRequestType" -> xml.expectEmpty();
                    default -> xml.unread();
                }
            }
        }

        boolean isMember() {
            return !bioguideId.isEmpty() || !fullName.isEmpty();
        }

        Member member() {
            return new Member(bioguideId, fullName, firstName, middleName, lastName, party, state, district);
        }

        /** {@code Y}, {@code True}; the layouts differ. */
        private static boolean yes(String text) {
            return text.equalsIgnoreCase("Y") || text.equalsIgnoreCase("true");
        }
    }
}
