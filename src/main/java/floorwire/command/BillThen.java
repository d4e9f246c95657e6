package floorwire.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Superseded;
import floorwire.change.Change;
import floorwire.change.Past;
import floorwire.change.TopicIds;
import floorwire.congress.Bill;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.congress.StageMachine;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * {@code bill s2174 on 2025-07-01}: a measure as it was known at the end of a day in Washington, found by taking back the changes recorded
 * since. Of days before the ledger heard of it, only what its record of today dates by then can be told, and that is said.
 */
final class BillThen {

    private final Desk desk;
    private final BillCard card;

    BillThen(Desk desk, BillCard card) {
        this.desk = desk;
        this.card = card;
    }

    Answer on(LocalDate day, Subject subject) {
        Instant end = day.plusDays(1).atStartOfDay(Congress.WASHINGTON).toInstant();
        Bill bill = subject.believed().bill();
        String cite = subject.id().citationWithCongress();
        if (day.isAfter(desk.today())) {
            return Answer.no(Phrases.day(day) + " has not come.", "As it stands now: `bill " + subject.id() + "`");
        }
        Optional<LocalDate> introduced = bill.detail().introduced();
        if (introduced.filter(day::isBefore).isPresent()) {
            return Answer.no(cite + " did not exist on " + Phrases.day(day) + ": it was introduced on "
                    + Phrases.day(introduced.orElseThrow()) + ".", "As it stands now: `bill " + subject.id() + "`");
        }
        return subject.row().firstSight().isBefore(end) ? known(day, end, subject) : dated(day, end, subject);
    }

    private Answer known(LocalDate day, Instant end, Subject subject) {
        List<RecordedChange> later =
                desk.ledger().history(subject.id()).stream()
                        .filter(change -> !change.recordedAt().isBefore(end) && !TopicIds.ofAGroup(change.change())).toList();
        Bill then = Past.before(subject.believed().bill(), later.stream().map(RecordedChange::change).toList());
        String since = later.isEmpty() ? "nothing recorded since"
                : later.size() + (later.size() == 1 ? " change" : " changes") + " recorded since";
        return answer("As Floorwire knew it at the end of " + Phrases.day(day) + ", Washington time; " + since + ".", then,
                memberships(subject, later, end), end, superseded(day, true, subject), subject);
    }

    private Answer dated(LocalDate day, Instant end, Subject subject) {
        Bill then = Past.dated(subject.believed().bill(), day);
        return answer("Floorwire knows it since " + Phrases.day(subject.row().firstSight().atZone(Congress.WASHINGTON).toLocalDate())
                + " and cannot tell what was published on " + Phrases.day(day)
                + ". This is what its record, as believed today, dates by then; titles and topics are today's.", then,
                subject.memberships(), end, superseded(day, false, subject), subject);
    }

    private Optional<String> superseded(LocalDate day, boolean known, Subject subject) {
        return Superseded.on(day, known, subject.believed().bill(), subject.memberships(), desk.ledger());
    }

    private static List<Membership> memberships(Subject subject, List<RecordedChange> later, Instant end) {
        List<Membership> then =
                new ArrayList<>(subject.memberships().stream().filter(membership -> membership.since().isBefore(end)).toList());
        for (RecordedChange change : later) {
            if (change.change() instanceof Change.TopicLost lost) {
                then.add(new Membership(lost.topic(), lost.direction(), "", end));
            }
        }
        return List.copyOf(then);
    }

    private Answer answer(String lead, Bill then, List<Membership> memberships, Instant end, Optional<String> superseded,
            Subject subject) {
        Instant at = end.minusMillis(1);
        boolean endedOtherwise = subject.history().current().filter(step -> EndOfCongress.isFinal(step.stage())).isPresent();
        Optional<Instant> heard = endedOtherwise ? Optional.empty() : Optional.of(subject.heard(desk)); // that of today, and not of then
        Message message =
                card.of(new BillCard.View(then, StageMachine.of(then), List.of(), superseded, memberships, List.of(), List.of(), at,
                        heard,
                        "From the ledger's record of changes"));
        List<Block> blocks = new ArrayList<>(message.blocks().subList(0, message.blocks().size() - 1));
        blocks.add(1, new Block.Line(lead));
        Block offers = new Block.Offers(Stream.of(new Block.Offer("As it stands now", "bill " + subject.id()),
                new Block.Offer("Details", "bill " + subject.id() + " details")).toList());
        blocks.add(offers);
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }
}
