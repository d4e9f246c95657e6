package floorwire.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.message.Block;
import floorwire.message.Message;

/** What following something would have sent: following itself posts nothing old. */
final class FollowPreview {

    private static final int DAYS = 60;
    private static final int BILLS_LOOKED_AT = 200;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Phrases phrases;

    FollowPreview(Ledger ledger, InstantSource clock, Phrases phrases) {
        this.ledger = ledger;
        this.clock = clock;
        this.phrases = phrases;
    }

    Answer of(FollowCommand.Target target) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("If this channel followed " + target.name() + ":"));
        blocks.addAll(lines(target));
        blocks.add(new Block.Offers(List.of(new Block.Offer("Follow it here", "follow add " + target.id()))));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    List<Block> lines(FollowCommand.Target target) {
        List<BillRow> rows = target.kind() == Watch.Kind.TOPIC ? ledger.inTopic(target.id())
                : BillId.parse(target.id()).flatMap(ledger::row).stream().toList();
        LocalDate today = clock.instant().atZone(Congress.WASHINGTON).toLocalDate();
        List<Change> milestones = rows.stream().limit(BILLS_LOOKED_AT).flatMap(row -> Facts.of(ledger.believed(row.id()).bill()).stream())
                .filter(change -> change.milestone() && change.date().isPresent()).toList();
        long recent = milestones.stream().filter(change -> change.date().orElseThrow().isAfter(today.minusDays(DAYS))).count();
        Optional<Change> last = milestones.stream().max(Comparator.comparing(change -> change.date().orElseThrow()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Line(rows.size() + (rows.size() == 1 ? " bill" : " bills") + " in the ledger now; " + recent + " milestones in "
                        + DAYS + " days" + last.map(change -> "; the last was " + Phrases.day(change.date().orElseThrow()) + ": "
                                + phrases.headline(change)).orElse("")
                        + "."));
        Congress congress = Congress.at(clock.instant());
        blocks.add(new Block.Line("The " + congress + " Congress ends " + Phrases.day(congress.lastDay())
                + "; bills then die, topic follows go on. Nothing old is posted."));
        return List.copyOf(blocks);
    }
}
