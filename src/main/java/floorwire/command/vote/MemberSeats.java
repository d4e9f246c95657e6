package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.command.Answer;
import floorwire.command.Desk;
import floorwire.congress.Chamber;
import floorwire.congress.District;
import floorwire.congress.Members;
import floorwire.congress.States;
import floorwire.congress.Term;
import floorwire.message.Block;
import floorwire.message.Message;

/** Who holds a state's seats, now or on a day, by the list of members. */
final class MemberSeats {

    private static final int A_PAGE = 20;

    private final Desk desk;
    private final MemberCard card;

    MemberSeats(Desk desk) {
        this.desk = desk;
        this.card = new MemberCard(desk);
    }

    /** Who holds a seat in the House. */
    Answer district(District asked, MemberCommand.Asked as, Acts acts) {
        LocalDate day = as.day().orElse(desk.today());
        District meant = desk.members().meant(asked, day);
        List<Members.Holder> held = desk.members().holding(meant, day);
        if (held.isEmpty()) {
            return nobody(meant, as, day);
        }
        Optional<Acts.Person> person = held.size() == 1 ? person(held.getFirst(), acts) : Optional.empty();
        return person.map(one -> card.of(one, as))
                .orElseGet(() -> list(meant.inWords(), List.of(), held.stream().map(one -> line(one, acts, as, day)).toList(),
                        held.stream().flatMap(one -> person(one, acts).stream()).toList(), as));
    }

    private Answer nobody(District district, MemberCommand.Asked as, LocalDate day) {
        Set<Integer> numbers = desk.members().holding(district.state(), day).stream()
                .flatMap(one -> one.term().seat().stream().map(District::number)).collect(Collectors.toCollection(TreeSet::new));
        String on = as.day().map(then -> " on " + Phrases.day(then)).orElse(" now");
        List<String> lines = new ArrayList<>();
        if (!numbers.isEmpty() && !numbers.contains(district.number())) {
            int last = numbers.stream().max(Comparator.naturalOrder()).orElse(0);
            lines.add(numbers.equals(Set.of(0))
                    ? States.name(district.state()) + " has one seat, at large: `member " + district.state() + "-AL`."
                    : States.name(district.state()) + "'s districts on it go to " + last + ".");
        }
        last(district, day).ifPresent(lines::add);
        lines.add(as.day().isPresent()
                ? "Of earlier years it knows those who sat when Floorwire first read it, and all since."
                : "It shows who is newly seated, and who left, days to weeks later.");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("The list of members has nobody for " + district.code() + on + "."));
        lines.forEach(line -> blocks.add(new Block.Line(line)));
        card.stale(as.zone()).ifPresent(blocks::add);
        blocks.add(new Block.Offers(
                List.of(new Block.Offer(States.name(district.state()), "congress member " + district.state() + as.suffix()))));
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    private Optional<String> last(District district, LocalDate day) {
        return desk.members().all().stream().flatMap(one -> one.terms().stream()
                .filter(term -> term.seat().filter(district::equals).isPresent() && term.end().filter(end -> !end.isAfter(day)).isPresent())
                .map(term -> new Members.Holder(one, term))).max(Comparator.comparing(one -> one.term().end().orElse(LocalDate.EPOCH)))
                .map(one -> {
                    LocalDate end = one.term().end().orElse(day);
                    return "Last: " + one.who().named(one.term(), end) + ", until " + Phrases.day(end) + ".";
                });
    }

    /** Everybody who sits for a state; of today, also who once did and has recorded acts. */
    Answer state(String state, MemberCommand.Asked as, Acts acts) {
        LocalDate day = as.day().orElse(desk.today());
        List<Members.Holder> holding = desk.members().holding(state, day);
        Map<Acts.Person, String> lines = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        holding.forEach(one -> person(one, acts).ifPresentOrElse(person -> lines.put(person, line(one, acts, as, day)),
                () -> unknown.add(line(one, acts, as, day))));
        List<District> vacant = as.day().isPresent() ? List.of() : desk.members().vacant(state, day);
        List<String> nobody = vacant.isEmpty() ? List.of()
                : List.of("Vacant by the list of members: " + vacant.stream().map(seat -> seat.code()
                        + last(seat, day).map(last -> " (last" + last.substring("Last:".length(), last.length() - 1) + ")").orElse(""))
                        .collect(Collectors.joining(", ")));
        List<String> seated = new ArrayList<>(lines.values());
        acts.people().stream().filter(person -> as.day().isEmpty() && person.state().equals(state) && !person.acts().isEmpty())
                .sorted(Comparator.comparing(Acts.Person::name))
                .forEach(person -> lines.putIfAbsent(person, MemberCommand.ONCE + person.display() + " · "
                        + MemberCommand.count(person, as)));
        if (as.csv() && !lines.isEmpty()) {
            return card.file(List.copyOf(lines.keySet()), States.name(state) + " · recorded acts of " + lines.size()
                    + (lines.size() == 1 ? " member" : " members"), as);
        }
        String headline = States.name(state) + " · " + counted(state, holding)
                + (vacant.isEmpty() ? "" : vacant.size() == 1 ? ", 1 seat vacant" : ", " + vacant.size() + " seats vacant");
        List<String> votes = as.topic().map(topic -> DelegationVotes.lines(state, topic, day, acts)).orElse(List.of());
        return list(headline, votes, Stream.of(nobody, unknown, seated, lines.values().stream().skip(seated.size()).toList())
                .flatMap(List::stream).toList(), List.copyOf(lines.keySet()), as);
    }

    private static String counted(String state, List<Members.Holder> holding) {
        long senators = holding.stream().filter(one -> one.term().chamber() == Chamber.SENATE).count();
        long house = holding.size() - senators;
        return (States.sendsSenators(state) ? senators + (senators == 1 ? " Senator, " : " Senators, ") : "") + house + " in the House";
    }

    private static String line(Members.Holder one, Acts acts, MemberCommand.Asked as, LocalDate day) {
        Term term = one.term();
        return term.seat().map(seat -> seat.code() + " · ").orElse("") + one.who().named(term, day)
                + MemberCard.caucus(term, day).map(words -> " · " + words).orElse("")
                + person(one, acts).map(person -> " · " + MemberCommand.count(person, as)).orElse("");
    }

    private static Optional<Acts.Person> person(Members.Holder one, Acts acts) {
        return acts.people().stream().filter(person -> person.id().equals(one.who().bioguide())).findFirst();
    }

    /** @param votes on the first page, how they voted */
    private Answer list(String headline, List<String> votes, List<String> lines, List<Acts.Person> people, MemberCommand.Asked as) {
        int pages = Math.max(1, (lines.size() + A_PAGE - 1) / A_PAGE);
        if (as.page() > pages) {
            return MemberCommand.noPage(as, pages);
        }
        int from = (as.page() - 1) * A_PAGE;
        int others = lines.size() - people.size();
        List<Block.Offer> offers = new ArrayList<>();
        if (as.page() < pages) {
            offers.add(MemberCommand.next(as));
        }
        people.stream().skip(Math.max(0, from - others)).limit(9)
                .forEach(person -> offers.add(new Block.Offer(person.display(), MemberCommand.line(person, as))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline + as.topical() + as.day().map(on -> " · on " + Phrases.day(on)).orElse("")));
        blocks.add(new Block.Section("Members" + (pages > 1 ? ", page " + as.page() + " of " + pages : "") + ":",
                lines.isEmpty() ? List.of("none known") : lines.subList(from, Math.min(lines.size(), from + A_PAGE))));
        if (!votes.isEmpty() && from == 0) {
            blocks.add(new Block.Section("How those who then sat for it voted, the latest first:", votes));
        }
        blocks.add(new Block.Source("Seats by " + card.list(as.zone()), Optional.empty()));
        card.stale(as.zone()).ifPresent(blocks::add);
        if (!offers.isEmpty()) {
            blocks.add(new Block.Offers(List.copyOf(offers)));
        }
        return Answer.of(new Message(List.copyOf(blocks)));
    }
}
