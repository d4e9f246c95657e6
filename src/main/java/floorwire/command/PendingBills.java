package floorwire.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import floorwire.alert.Phrases;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.congress.Stage;
import floorwire.congress.StageWords;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.message.Block;
import floorwire.topic.Direction;

/** What of a topic is pending in the Congress in office, both directions, also when one is empty. */
final class PendingBills {

    private static final int LISTED = 3;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Phrases phrases;

    PendingBills(Ledger ledger, InstantSource clock, Phrases phrases) {
        this.ledger = ledger;
        this.clock = clock;
        this.phrases = phrases;
    }

    /** One section for each direction; where one has more bills than are listed, the last line says how to see them. */
    List<Block> of(Collection<String> topics) {
        Instant now = clock.instant();
        Congress congress = Congress.at(now);
        List<Block> blocks = new ArrayList<>();
        for (String topic : topics) {
            List<BillRow> pending = ledger.inTopic(topic).stream().filter(row -> row.id().congress() == congress.number())
                    .filter(row -> alive(row, now)).toList();
            for (Direction direction : List.of(Direction.WITHDRAW, Direction.LIMIT)) {
                List<BillRow> rows = pending.stream().filter(row -> ledger.memberships(row.id()).stream()
                        .anyMatch(membership -> membership.topic().equals(topic) && membership.direction().equals(direction.printed())))
                        .toList();
                blocks.add(new Block.Section("Pending in the " + congress + " Congress, " + phrases.direction(topic, direction.printed())
                        + ":", lines(rows, topic)));
            }
        }
        return blocks;
    }

    private static List<String> lines(List<BillRow> rows, String topic) {
        List<String> lines = new ArrayList<>(rows.stream().limit(LISTED).map(PendingBills::line).toList());
        if (rows.isEmpty()) {
            lines.add("none in the ledger");
        } else if (rows.size() > LISTED) {
            lines.add("and " + (rows.size() - LISTED) + " more: `topic " + topic + "`");
        }
        return lines;
    }

    private boolean alive(BillRow row, Instant now) {
        return EndOfCongress.of(ledger.known(row.id()).history(), row.id(), now, now).fate() == EndOfCongress.Fate.ALIVE;
    }

    private static String line(BillRow row) {
        return row.id().citation() + " · " + Stage.parse(row.stage()).map(StageWords::label).orElse("no action yet")
                + row.stageDate().map(day -> " since " + Phrases.day(day)).orElse("")
                + row.sponsor().map(sponsor -> " · " + sponsor).orElse("");
    }
}
