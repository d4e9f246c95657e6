package floorwire.command.vote;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.command.Answer;
import floorwire.command.CsvAnswer;
import floorwire.command.Desk;
import floorwire.command.Freshness;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.District;
import floorwire.congress.Legislator;
import floorwire.congress.PartySplit;
import floorwire.congress.RollCallId;
import floorwire.congress.States;
import floorwire.congress.Term;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Direction;
import floorwire.topic.Topic;

/** One member on one card: the seat, and recorded acts in both directions. */
final class MemberCard {

    /** The list of members, as a source. */
    static final String LIST = "legislators";

    private static final int ACTS_SHOWN = 6;
    private static final int ACTS_OF_A_TOPIC = 25;

    private final Desk desk;

    MemberCard(Desk desk) {
        this.desk = desk;
    }

    Answer of(Acts.Person person, MemberCommand.Asked asked) {
        if (asked.csv()) {
            return file(List.of(person), name(person, asked) + " · recorded acts on the topics", asked);
        }
        boolean only = asked.topic().isPresent();
        LocalDate day = asked.day().orElse(desk.today());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                name(person, asked) + " · recorded acts on the topics" + asked.topic().map(topic -> " · " + topic.name()).orElse("")
                        + asked.day().map(on -> " · until " + Phrases.day(on)).orElse("")));
        person.listed().ifPresent(one -> blocks.add(new Block.Line(seat(one, day))));
        blocks.add(new Block.Line("Acts as published, not positions: a vote on a bill is a vote on all that is in it."));
        List<String> lines = new ArrayList<>();
        Predicate<Acts.Act> then = act -> !act.on().isAfter(day);
        for (Topic topic : asked.topic().map(List::of).orElse(desk.phrases().topics())) {
            List<Acts.Act> acts = person.acts().stream().filter(act -> act.topic().equals(topic.id())).filter(then)
                    .sorted(Comparator.comparing(Acts.Act::on).reversed()).toList();
            acts.stream().map(Acts.Act::line).forEach(lines::add);
            if (desk.phrases().hasDirections(topic.id())) {
                for (Direction direction : Direction.values()) {
                    List<Acts.Act> ofIt =
                            acts.stream().filter(act -> Direction.parse(act.direction()).filter(direction::equals).isPresent())
                                    .toList();
                    // both directions are always shown
                    if (direction != Direction.OTHER || !ofIt.isEmpty()) {
                        blocks.add(section(topic.name() + " · " + direction.inChat(), ofIt, only, person, topic));
                    }
                }
                List<Acts.Act> named = acts.stream().filter(act -> act.direction().equals(Acts.NAMED)).toList();
                if (!named.isEmpty()) {
                    blocks.add(section(topic.name() + " · named by the vote's record, without a direction", named, only, person, topic));
                }
            } else {
                blocks.add(section(topic.name(), acts, only, person, topic));
            }
        }
        blocks.add(new Block.Source("Names, parties and states as printed at each act; results are the official ones"
                + (person.listed().isPresent() ? " · seat by " + list(asked.zone()) : ""), Optional.empty()));
        stale(asked.zone()).ifPresent(blocks::add);
        List<Block.Offer> offers = lines.stream().distinct().limit(4)
                .map(line -> new Block.Offer(label(line.substring(5)), line)).toList();
        if (!offers.isEmpty()) {
            blocks.add(new Block.Offers(offers));
        }
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private static String label(String target) {
        return RollCallId.parse(target).map(RollCallId::citation).or(() -> BillId.parse(target).map(BillId::citationWithCongress))
                .orElse(target);
    }

    private String name(Acts.Person person, MemberCommand.Asked asked) {
        LocalDate day = asked.day().orElse(desk.today());
        return person.listed().flatMap(one -> one.termOn(day).map(term -> one.named(term, day))).orElse(person.display());
    }

    /** The recorded acts of these members as a file, of each the latest first. */
    Answer file(List<Acts.Person> people, String headline, MemberCommand.Asked asked) {
        String about = headline + asked.topic().map(topic -> " · " + topic.name()).orElse("")
                + asked.day().map(on -> " · until " + Phrases.day(on)).orElse("");
        ActsFile file = ActsFile.of(people, asked.topic(), asked.day().orElse(desk.today()));
        String line = "congress member " + (people.size() == 1 ? MemberCommand.id(people.getFirst()) : asked.who().replace('`', '\''))
                + asked.inWords().suffix();
        if (file.rows().isEmpty()) {
            return Answer.no(about + ": none is recorded.", "There is nothing for a CSV. In words: `" + line + "`");
        }
        List<Block> below = new ArrayList<>();
        if (!file.without().isEmpty()) {
            below.add(new Block.Line("No act is recorded of " + file.without().stream().map(Acts.Person::display)
                    .collect(Collectors.joining(", ")) + "."));
        }
        below.add(new Block.Line("Acts as published, not positions: a vote on a bill is a vote on all that is in it. One that is on several"
                + " topics, or points both ways, has a row for each."));
        below.add(new Block.Source("Parties and states as printed at each act; each row has its official page", Optional.empty()));
        stale(asked.zone()).ifPresent(below::add);
        return CsvAnswer.of(about, "Recorded acts: a row an act and topic", file.csv(), line, below, List.of(), List.of());
    }

    /** {@code the list of members, last answered Tue 30 Jun 2026, 8:30 am ET}. */
    String list(ZoneId zone) {
        return "the list of members" + desk.sources().health().stream().filter(one -> one.source().equals(LIST)).findFirst()
                .flatMap(Sources.Health::lastSuccess).map(at -> ", last answered " + Phrases.moment(at, zone)).orElse("");
    }

    Optional<Block> stale(ZoneId zone) {
        return Freshness.stale(desk, one -> one.source().equals(LIST), zone);
    }

    /** Which seat somebody holds on a day, for which term, and with whom an independent sits. */
    private String seat(Legislator one, LocalDate day) {
        String sits = day.equals(desk.today()) ? "Sits" : "Sat on " + Phrases.day(day);
        Optional<Term> now = one.termOn(day);
        if (now.isPresent()) {
            Term term = now.get();
            return sits + place(term) + term.start().map(start -> " · term from " + Phrases.day(start)).orElse("")
                    + term.end().map(end -> " to " + Phrases.day(end)).orElse("")
                    + caucus(term, day).map(words -> " · " + words).orElse("");
        }
        return one.terms().stream().filter(term -> term.end().filter(end -> !end.isAfter(day)).isPresent())
                .max(Comparator.comparing(term -> term.end().orElse(LocalDate.EPOCH)))
                .map(last -> sits + " in neither chamber by the list of members · the last term on it:"
                        + place(last) + last.end().map(end -> ", until " + Phrases.day(end)).orElse(""))
                .orElse(sits + " in neither chamber as far as the list of members is known here");
    }

    private static String place(Term term) {
        return term.chamber() == Chamber.SENATE ? " in the Senate for " + States.name(term.state())
                : " in the House for " + term.seat().map(District::inWords).orElse(States.name(term.state()));
    }

    /** {@code caucuses with the Democrats}: of whom no party is told but that with which he or she sits. */
    static Optional<String> caucus(Term term, LocalDate day) {
        return PartySplit.party(term.partyOn(day)).equals("I")
                ? term.caucusOn(day).map(party -> "caucuses with the " + PartySplit.people(party))
                : Optional.empty();
    }

    private static Block.Section section(String heading, List<Acts.Act> acts, boolean only, Acts.Person person, Topic topic) {
        int most = only ? ACTS_OF_A_TOPIC : ACTS_SHOWN;
        List<String> items = new ArrayList<>(acts.stream().limit(most)
                .map(act -> (act.line().startsWith("bill ") ? Phrases.day(act.on()) + " · " : "") + act.words()).toList());
        if (acts.isEmpty()) {
            items.add("none recorded");
        } else if (acts.size() > most) {
            items.add("and " + (acts.size() - most) + " more"
                    + (only ? "" : ": `congress member " + MemberCommand.id(person) + " topic " + topic.id() + "`"));
        }
        return new Block.Section(heading + ":", items);
    }
}
