package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.VoteTellings;
import floorwire.command.Desk;
import floorwire.congress.ActionKind;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.DefenseAct;
import floorwire.congress.Event;
import floorwire.congress.RollCall;

/**
 * The roll calls on one fiscal year's defense act, over its carriers, the latest first. Of a vehicle only those since it carried the act; and what
 * the House agreed to through a resolution of its own, under which the roll call is filed (domain.md 2.3 rule 7, 6).
 */
final class ActVotes {

    private static final Pattern RESOLUTION = Pattern.compile("(?i)\\bH\\.? ?Res\\.? ?(\\d{1,5})\\b");

    private final Desk desk;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> before = new ArrayList<>();

    /**
     * One act of a chamber, and on which carrier.
     *
     * @param record of what a resolution of the House's own did: none, its roll call is on the resolution
     */
    record Line(LocalDate on, BillId carrier, String words, Optional<RollCall> record) {}

    ActVotes(Desk desk, List<Bill> carriers) {
        this.desk = desk;
        List<RollCall> votes = desk.rollCalls().of(carriers.stream().map(Bill::id).toList());
        for (Bill bill : carriers) {
            votes.stream().filter(vote -> vote.matter().bill().filter(bill.id()::equals).isPresent())
                    .forEach(vote -> add(bill, VoteTopics.day(vote), VoteTellings.headline(vote, about(vote)), Optional.of(vote)));
            desk.ledger().known(bill.id()).history().events().reversed()
                    .forEach(event -> resolution(event, bill).ifPresent(words -> add(bill, event.date(), words, Optional.empty())));
        }
        lines.sort(Comparator.comparing(Line::on).reversed());
    }

    private void add(Bill bill, LocalDate on, String words, Optional<RollCall> record) {
        boolean early = DefenseAct.since(bill).filter(on::isBefore).isPresent();
        (early ? before : lines).add(new Line(on, bill.id(), words, record));
    }

    /** A line each, the latest first, with its day. */
    List<String> lines() {
        return lines.stream()
                .map(line -> line.on().equals(LocalDate.EPOCH) ? line.words() : Phrases.day(line.on()) + " · " + line.words()).toList();
    }

    /** Those of which there is a record, the latest first. */
    List<RollCall> records() {
        return lines.stream().flatMap(line -> line.record().stream()).toList();
    }

    /** The carriers on which there is one. */
    List<BillId> carriers() {
        return lines.stream().map(Line::carrier).distinct().toList();
    }

    /** What is left out, a line for each carrier: the roll calls on what it was before. */
    List<String> leftOut(List<Bill> carriers) {
        return carriers.stream().flatMap(bill -> {
            long early = before.stream().filter(line -> line.carrier().equals(bill.id())).count();
            return early == 0 ? Stream.empty() : DefenseAct.since(bill).stream().map(day -> "Before " + bill.id().citation()
                    + " carried the act, from " + Phrases.day(day) + ": " + early + (early == 1 ? " roll call" : " roll calls")
                    + " on what it was born as, `vote " + bill.id() + "`");
        }).toList();
    }

    private Optional<String> resolution(Event event, Bill bill) {
        boolean decided = (event.kind() == ActionKind.PASSAGE || event.kind() == ActionKind.CONCURRENCE) && event.roll().isEmpty()
                && event.outcome() == Event.Outcome.AGREED && event.chamber().filter(Chamber.HOUSE::equals).isPresent();
        Matcher named = RESOLUTION.matcher(event.text());
        if (!decided || !named.find()) {
            return Optional.empty();
        }
        BillId resolution = new BillId(bill.id().congress(), BillType.HRES, Integer.parseInt(named.group(1)));
        return Optional.of(bill.id().citation() + " · " + Phrases.cut(event.text(), 200) + " · " + rollCall(resolution));
    }

    private String rollCall(BillId resolution) {
        String told = desk.rollCalls().of(List.of(resolution)).stream()
                .filter(vote -> vote.provisional()
                        || vote.words().question().toLowerCase(Locale.ROOT).contains("agreeing to the resolution"))
                .map(vote -> VoteTellings.headline(vote, resolution.citation())).collect(Collectors.joining(" · "));
        return told.isEmpty() ? "a roll call on it would be filed under " + resolution.citation() + " · " + resolution.url() : told;
    }

    private static String about(RollCall vote) {
        String bill = vote.matter().bill().map(BillId::citation).orElse("");
        return VoteTellings.amendment(vote).map(amendment -> amendment + " to " + bill).orElse(bill);
    }
}
