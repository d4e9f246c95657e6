package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.RollCallId;
import floorwire.publish.Csv;
import floorwire.topic.Topic;

/**
 * Recorded acts of members as rows.
 *
 * @param rows    of each member the latest first
 * @param without of whom no act is recorded
 */
record ActsFile(List<List<String>> rows, List<Acts.Person> without) {

    private static final List<String> HEADER = List.of("date", "member", "name", "party", "state", "act", "position", "withdrawn", "vote",
            "measure", "amendment", "topic", "direction", "source");

    /**
     * @param topic alone, if one is named
     * @param day   the last
     */
    static ActsFile of(List<Acts.Person> people, Optional<Topic> topic, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        List<Acts.Person> without = new ArrayList<>();
        for (Acts.Person person : people) {
            List<Acts.Act> acts = person.acts().stream().filter(act -> !act.on().isAfter(day))
                    .filter(act -> topic.map(Topic::id).map(act.topic()::equals).orElse(true))
                    .sorted(Comparator.comparing(Acts.Act::on).reversed()).toList();
            acts.forEach(act -> rows.add(row(person, act)));
            if (acts.isEmpty()) {
                without.add(person);
            }
        }
        return new ActsFile(rows, without);
    }

    Csv csv() {
        return new Csv(HEADER, rows);
    }

    private static List<String> row(Acts.Person person, Acts.Act act) {
        Acts.Deed deed = act.deed();
        return List.of(act.on().equals(LocalDate.EPOCH) ? "" : act.on().toString(), MemberCommand.number(person), person.called(),
                deed.party(), deed.state(), deed.kind(), deed.position(), deed.withdrawn().map(LocalDate::toString).orElse(""),
                deed.vote().map(RollCallId::toString).orElse(""), deed.measure().map(BillId::toString).orElse(""),
                deed.amendment().map(AmendmentId::toString).orElse(""), act.topic(), act.direction(), deed.url());
    }
}
