package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import floorwire.alert.Phrases;
import floorwire.alert.Roads;
import floorwire.command.Desk;
import floorwire.command.VoteLine;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Cosponsor;
import floorwire.congress.District;
import floorwire.congress.Legislator;
import floorwire.congress.Member;
import floorwire.congress.Members;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Term;
import floorwire.congress.VoteMember;
import floorwire.ledger.Membership;
import floorwire.topic.Topic;

/**
 * Recorded acts of members on measures of the shipped topics: sponsoring, cosponsoring, voting. Who is who is told by the Bioguide id, which
 * the list of members joins to the Senate's id, and to name, state and party where nothing else is printed. A Senator of whom that list says
 * nothing is taken for the one sponsor of that name and state, if there is one.
 */
final class Acts {

    /** Of a vote whose own record names what the topic is about, and neither its measure nor its amendment is found to point a way. */
    static final String NAMED = "";

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, List<Person>> bySeat = new LinkedHashMap<>();
    private final Members members;

    /**
     * One act.
     *
     * @param words what was done, to what
     * @param line  the command that shows it
     */
    record Act(String topic, String direction, LocalDate on, String words, String line, Deed deed) {}

    /**
     * What an act was, apart from what it was about: one for all topics.
     *
     * @param kind      {@code sponsor}, {@code cosponsor}, {@code vote}
     * @param position  as printed; empty where there was no vote
     * @param party     as printed at the act, as the state is
     * @param withdrawn when a cosponsor withdrew
     * @param url       the official page
     */
    record Deed(String kind, String position, String party, String state, Optional<LocalDate> withdrawn, Optional<RollCallId> vote,
            Optional<BillId> measure, Optional<AmendmentId> amendment, String url) {

        static Deed of(String kind, Member member, Optional<LocalDate> withdrawn, BillId measure) {
            return new Deed(kind, "", member.party(), member.state(), withdrawn, Optional.empty(), Optional.of(measure), Optional.empty(),
                    measure.url());
        }

        static Deed of(String kind, Member member, Optional<LocalDate> withdrawn, BillId measure, AmendmentId amendment) {
            return new Deed(kind, "", member.party(), member.state(), withdrawn, Optional.empty(), Optional.of(measure),
                    Optional.of(amendment), amendment.url());
        }

        static Deed of(Cast cast, RollCall vote, Optional<AmendmentId> amendment) {
            return new Deed("vote", cast.position().printed(), cast.member().party(), cast.member().homeState(), Optional.empty(),
                    Optional.of(vote.id()), vote.matter().bill(), amendment, vote.url());
        }
    }

    /** A member, as the list of members has one, else as last printed. */
    static final class Person {
        private final String id;
        private String display;
        private String name;
        private String state;
        private Optional<Integer> district = Optional.empty();
        private Optional<Legislator> listed = Optional.empty();
        private final List<Act> acts = new ArrayList<>();

        Person(String id, String display, String name, String state) {
            this.id = id;
            this.display = display;
            this.name = name;
            this.state = state;
        }

        String id() {
            return id;
        }

        /** {@code Sen. Tim Kaine (D-VA)}. */
        String display() {
            return display;
        }

        /** {@code Tim Kaine}: without title and party. */
        String called() {
            return listed.map(Legislator::display)
                    .orElseGet(() -> display.replaceFirst("^\\S+\\. ", "").replaceFirst("\\s*\\([^()]*\\)$", ""));
        }

        /** Without accents and case, title and party. */
        String name() {
            return Members.plain(name);
        }

        String state() {
            return state;
        }

        Optional<Integer> district() {
            return district;
        }

        /** As the list of members has one. */
        Optional<Legislator> listed() {
            return listed;
        }

        List<Act> acts() {
            return List.copyOf(acts);
        }
    }

    private Acts(Members members) {
        this.members = members;
    }

    /** @param naming the roll calls whose own record names what a topic is about */
    static Acts of(Desk desk, Roads roads, Function<Topic, List<RollCallId>> naming) {
        Acts acts = new Acts(desk.members());
        acts.members.all().forEach(one -> acts.listed(one, desk.today()));
        Set<BillId> ids = new LinkedHashSet<>();
        desk.phrases().topics().forEach(topic -> desk.ledger().inTopic(topic.id()).forEach(row -> ids.add(row.id())));
        VoteTopics topics = new VoteTopics(desk, roads);
        ids.forEach(id -> {
            Bill bill = desk.ledger().believed(id).bill();
            acts.measure(bill, topics);
            acts.amendments(bill, topics);
        });
        for (RollCall vote : desk.rollCalls().of(ids)) {
            desk.rollCalls().believed(vote.id()).ifPresent(whole -> acts.vote(whole, topics.of(whole), topics.amendment(whole)));
        }
        desk.phrases().topics().stream().filter(topic -> topic.object().isPresent()).forEach(topic -> naming.apply(topic).stream()
                .flatMap(id -> desk.rollCalls().believed(id).stream())
                .filter(vote -> vote.matter().bill().isEmpty() || topics.of(vote).stream().noneMatch(one -> one.topic().equals(topic.id())))
                .forEach(vote -> acts.vote(vote, List.of(new Membership(topic.id(), NAMED, "", desk.now())), topics.amendment(vote))));
        return acts;
    }

    Collection<Person> people() {
        return people.values();
    }

    /** Whoever has a term with days; of others the list says no more than who they are. */
    private void listed(Legislator one, LocalDate today) {
        Optional<Term> term = one.termOn(today).or(one::lastTerm).filter(last -> last.start().isPresent());
        term.ifPresent(last -> {
            LocalDate day = last.end().filter(today::isAfter).orElse(today);
            Person person =
                    new Person(one.bioguide(), one.named(last, day), one.first() + " " + one.last() + " " + one.display(), last.state());
            person.district = last.seat().map(District::number);
            person.listed = Optional.of(one);
            people.put(one.bioguide(), person);
        });
    }

    private void measure(Bill bill, VoteTopics topics) {
        LocalDate introduced = bill.detail().introduced().orElse(LocalDate.EPOCH);
        String named = bill.id().citationWithCongress() + " · " + Phrases.cut(bill.detail().title(), 90);
        for (Member sponsor : bill.detail().sponsors()) {
            add(person(sponsor), topics.on(bill.id(), introduced), introduced, "Sponsor of " + named, "bill " + bill.id(),
                    Deed.of("sponsor", sponsor, Optional.empty(), bill.id()));
        }
        for (Cosponsor cosponsor : bill.cosponsors()) {
            add(person(cosponsor.member()), topics.on(bill.id(), cosponsor.since()), cosponsor.since(), "Cosponsor of " + named
                    + cosponsor.withdrawn().map(day -> " · withdrawn " + Phrases.day(day)).orElse(""), "bill " + bill.id(),
                    Deed.of("cosponsor", cosponsor.member(), cosponsor.withdrawn(), bill.id()));
        }
    }

    /** Amendments that match a topic; the many others to a measure are about something else. */
    private void amendments(Bill bill, VoteTopics topics) {
        if (bill.amendments().isEmpty()) {
            return;
        }
        topics.ofAmendments(bill.id()).forEach((id, memberships) -> Amendments.find(id, bill).ifPresent(amendment -> {
            String named = id.citation() + " to " + bill.id().citationWithCongress()
                    + Amendments.text(amendment).map(text -> " · " + Phrases.cut(text, 90)).orElse("");
            LocalDate on = amendment.submitted().or(amendment::proposed).or(() -> Amendments.latest(amendment)).orElse(LocalDate.EPOCH);
            amendment.sponsors().forEach(sponsor -> add(person(sponsor), memberships, on, "Sponsor of " + named, "bill " + id,
                    Deed.of("sponsor", sponsor, Optional.empty(), bill.id(), id)));
            amendment.cosponsors().forEach(cosponsor -> add(person(cosponsor.member()), memberships, cosponsor.since(),
                    "Cosponsor of " + named + cosponsor.withdrawn().map(day -> " · withdrawn " + Phrases.day(day)).orElse(""),
                    "bill " + id, Deed.of("cosponsor", cosponsor.member(), cosponsor.withdrawn(), bill.id(), id)));
        }));
    }

    private void vote(RollCall vote, List<Membership> memberships, Optional<AmendmentId> amendment) {
        LocalDate on = VoteTopics.day(vote);
        for (Cast cast : members.atHome(vote).positions()) {
            add(person(cast, vote), memberships, on, cast.position().printed() + " · " + VoteLine.of(vote), "vote " + vote.id(),
                    Deed.of(cast, vote, amendment));
        }
    }

    private static void add(Person person, List<Membership> memberships, LocalDate on, String words, String line,
            Deed deed) {
        memberships.forEach(one -> person.acts.add(new Act(one.topic(), one.direction(), on, words, line, deed)));
    }

    private Person person(Member member) {
        Person person = people.computeIfAbsent(member.identity(), id -> new Person(id, member.display(), "", member.state()));
        String names = member.firstName() + " " + member.lastName() + " " + member.display();
        if (person.listed.isPresent()) {
            person.name = person.name.contains(names) ? person.name : person.name + " " + names;
        } else {
            person.display = member.display();
            person.name = names;
            person.state = member.state();
            person.district = member.district().or(() -> person.district);
        }
        Chamber chamber = member.fullName().startsWith("Sen.") ? Chamber.SENATE : Chamber.HOUSE;
        List<Person> here = bySeat.computeIfAbsent(seat(chamber, member.lastName(), member.state()), seat -> new ArrayList<>(1));
        if (!here.contains(person)) {
            here.add(person);
        }
        return person;
    }

    private Person person(Cast cast, RollCall vote) {
        VoteMember member = cast.member();
        String last = member.name().replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
        String state = member.homeState();
        String id = vote.at().flatMap(at -> members.of(member, vote.id().chamber(), at.day())).map(Legislator::bioguide)
                .orElse(member.identity());
        Optional<Person> known = Optional.ofNullable(people.get(id));
        if (known.isEmpty() && member.bioguide().isEmpty()) {
            List<Person> fitting = bySeat.getOrDefault(seat(vote.id().chamber(), last, state), List.of());
            known = fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        }
        return known.orElseGet(() -> people.computeIfAbsent(id, key -> new Person(key, VoteWording.member(cast, vote.id()), last, state)));
    }

    private static String seat(Chamber chamber, String last, String state) {
        return chamber + " " + Members.plain(last) + " " + state;
    }
}
