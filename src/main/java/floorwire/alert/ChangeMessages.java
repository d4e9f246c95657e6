package floorwire.alert;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Outlook;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Stage;
import floorwire.congress.StageHistory;
import floorwire.congress.StageWords;
import floorwire.ledger.BillRow;
import floorwire.ledger.Known;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * Makes a post of a delivery at the time of sending (decision 7): headline, one fact line, what it would still need, source line
 * (product.md). Several changes in one post: the weightiest leads, the others follow in a line each.
 */
public final class ChangeMessages {

    private static final int NEW_FOR_DAYS = 30;
    private static final int LONGEST_DIGEST = 25;
    private static final int LONGEST_CAUSE = 160;
    private static final String NOW = "Now: ";
    private static final String MAY_REPEAT = "This may repeat an earlier post: whether that one arrived could not be found out.";

    private final Ledger ledger;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Bulletins bulletins;
    private final Roads roads;
    private final Hindsight hindsight;
    private final RollCallPictures pictures = new RollCallPictures();

    public ChangeMessages(Ledger ledger, Outbox outbox, Phrases phrases, Bulletins bulletins, Roads roads) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.phrases = phrases;
        this.bulletins = bulletins;
        this.roads = roads;
        this.hindsight = new Hindsight(ledger);
    }

    /** What a delivery says now; none where what it belongs to was never sent, or there is nothing left to say. */
    public Optional<Message> of(Delivery delivery, Channel channel) {
        Optional<Message> worded = worded(delivery, channel);
        boolean repeats = delivery.kind() == Delivery.Kind.EDIT ? target(delivery).filter(Delivery::mayRepeat).isPresent()
                : delivery.mayRepeat();
        return repeats ? worded.map(message -> {
            List<Block> blocks = new ArrayList<>(message.blocks());
            blocks.add(new Block.Line(MAY_REPEAT));
            return new Message(List.copyOf(blocks));
        }) : worded;
    }

    private Optional<Message> worded(Delivery delivery, Channel channel) {
        return switch (delivery.kind()) {
            case POST -> Optional.of(pictured(post(delivery, changes(delivery, channel), channel), changes(delivery, channel)));
            case REPLY -> Optional.of(post(delivery, changes(delivery, channel), channel));
            case ECHO -> target(delivery)
                    .map(said -> pictured(post(said, changes(said, channel), channel), changes(said, channel)));
            case EDIT -> target(delivery).map(said -> edited(said, channel));
            case SAMPLE -> sample(delivery, channel);
            case DIGEST -> Optional.of(digest(delivery, changes(delivery, channel), channel));
            case WEEK -> bulletins.week(delivery, channel);
            case TROUBLE -> target(delivery).flatMap(bulletins::trouble);
        };
    }

    /** With the seats of the roll call that it tells of, if that is one, at the present state of its record. */
    private Message pictured(Message message, List<Change> told) {
        Set<List<RollCallId>> all =
                told.stream().map(change -> change.stands().rollCalls()).filter(ids -> !ids.isEmpty()).collect(Collectors.toSet());
        Set<RollCall> votes = told.stream().flatMap(change -> phrases.rollCall(change).stream()).collect(Collectors.toSet());
        if (votes.size() != 1) {
            return message;
        }
        RollCall vote = votes.iterator().next();
        return all.stream().allMatch(ids -> ids.contains(vote.id())) ? pictures.of(vote).map(picture -> {
            List<Block> blocks = new ArrayList<>(message.blocks());
            blocks.add(picture);
            return new Message(List.copyOf(blocks));
        }).orElse(message) : message;
    }

    /** A post as it would have been, marked as a sample and no news; none where what it shows is not believed any more. */
    private Optional<Message> sample(Delivery delivery, Channel channel) {
        return ledger.row(subject(delivery)).flatMap(row -> delivery.target().flatMap(shown -> hindsight.with(row, shown.delivery()))
                .map(would -> {
                    List<RecordedChange> told = would.changes().stream().map(change -> seen(change, row)).toList();
                    List<Block> blocks = new ArrayList<>(
                            pictured(post(delivery.carrying(told), would.changes(), channel), would.changes()).blocks());
                    if (blocks.getFirst() instanceof Block.Headline headline) {
                        blocks.set(0, new Block.Headline("Sample · " + headline.text()));
                    }
                    blocks.add(new Block.Line("This is a sample of a post, because somebody here asked for one. It is no news."));
                    return new Message(List.copyOf(blocks));
                }));
    }

    /** A fact as it was recorded or, where it was there at first sight, as it was seen then. */
    private RecordedChange seen(Change fact, BillRow row) {
        return ledger.latest(fact.fact())
                .map(known -> new RecordedChange(known.id(), fact, known.revision(), known.source(), known.recordedAt(), known.news()))
                .orElseGet(() -> new RecordedChange(ChangeId.of(fact.fact(), 0), fact, 0, "", row.firstSight(), false));
    }

    /** The delivery another belongs to, if that one stands. */
    private Optional<Delivery> target(Delivery delivery) {
        return delivery.target().flatMap(target -> outbox.delivery(target.delivery()))
                .filter(target -> delivery.kind() == Delivery.Kind.TROUBLE || target.state() == Delivery.State.SENT);
    }

    private List<Change> changes(Delivery delivery, Channel channel) {
        return delivery.notices().stream().map(notice -> asTold(notice, channel)).toList();
    }

    /**
     * What was posted, in the words of today: each fact as it stands, what was corrected since marked as that, the sponsor's short title
     * where it came later, and where the channel has threads how the measure stands.
     */
    private Message edited(Delivery said, Channel channel) {
        List<Change> stand = said.notices().stream().map(RecordedChange::change).map(this::standing).toList();
        if (said.kind() == Delivery.Kind.DIGEST) {
            return digest(said, stand, channel);
        }
        List<Block> blocks = new ArrayList<>(post(said, stand, channel).blocks());
        BillId id = subject(said);
        Known known = ledger.known(id);
        Bill bill = known.believed().bill();
        if (stand.stream().anyMatch(Change.TopicGained.class::isInstance) && Carriers.swap(bill, ledger, stand).isEmpty()) {
            Phrases.shortTitle(bill).ifPresent(title -> blocks.add(2, new Block.Line(title)));
        }
        String now = NOW + StageWords.label(known.history());
        if (channel.wishes().layout() != Layout.FLAT
                && blocks.stream().noneMatch(block -> block instanceof Block.Line line && line.text().startsWith(now))) {
            blocks.add(blocks.size() - 1, new Block.Line(now));
        }
        Message edit = new Message(List.copyOf(blocks));
        return said.kind() == Delivery.Kind.POST ? pictured(edit, stand) : edit;
    }

    /** A fact as its changes since it was told leave it: corrected, if it was told otherwise. */
    private Change standing(Change told) {
        Change stands = told;
        for (RecordedChange later : ledger.history(told.bill())) {
            if (later.change().fact().equals(stands.leaves())) {
                stands = switch (later.change()) {
                    case Change.Withdrawn gone -> new Change.Withdrawn(told);
                    case Change.Redated moved -> moved.after().equals(told) ? told : new Change.Redated(told, moved.after());
                    case Change.Revoted anew -> anew.after().equals(told) ? told : new Change.Revoted(told, anew.after());
                    case Change.Reworded other -> other.after().equals(told) ? told : new Change.Reworded(told, other.after());
                    default -> later.change();
                };
            }
        }
        return stands;
    }

    /** A line for each measure: its weightiest change, and how many more there are; the weightiest measures first. */
    private Message digest(Delivery delivery, List<Change> changes, Channel channel) {
        Map<BillId, List<Change>> byBill = changes.stream()
                .collect(Collectors.groupingBy(Change::bill, LinkedHashMap::new, Collectors.toList()));
        List<List<Telling>> told =
                byBill.values().stream().map(new Tellings(phrases.in(channel.workspace()))::of).filter(one -> !one.isEmpty())
                        .sorted(Comparator.comparingInt(one -> one.getFirst().rank())).toList();
        List<String> lines = told.stream().limit(LONGEST_DIGEST).map(one -> line(delivery, one.getFirst(), byBill, channel)
                + (one.size() > 1 ? " · and " + (one.size() - 1) + " more" : "")).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(changes.size() + " changes on " + byBill.size() + (byBill.size() == 1 ? " bill" : " bills")));
        blocks.add(new Block.Section("Each has its card: `bill` and its number.", lines));
        if (lines.size() < told.size()) {
            blocks.add(new Block.Line("And " + (told.size() - lines.size()) + " more: `recent` lists all."));
        }
        blocks.add(new Block.Source("seen " + Phrases.moment(first(delivery).recordedAt(), channel.zone()), Optional.empty()));
        return new Message(List.copyOf(blocks));
    }

    /** As its own post would have begun. */
    private String line(Delivery delivery, Telling lead, Map<BillId, List<Change>> byBill, Channel channel) {
        BillId id = lead.change().bill();
        List<Change> changes = byBill.getOrDefault(id, List.of());
        Bill bill = ledger.believed(id).bill();
        return lead.change() instanceof Change.TopicGained && Carriers.swap(bill, ledger, changes).isEmpty()
                ? match(delivery, bill, changes, phrases.in(channel.workspace())) : lead.headline();
    }

    private static BillId subject(Delivery delivery) {
        return delivery.subject()
                .orElseThrow(() -> new IllegalStateException(delivery.kind() + " " + delivery.id() + " is about no measure"));
    }

    private Message post(Delivery delivery, List<Change> changes, Channel channel) {
        Known known = ledger.known(subject(delivery));
        Bill bill = known.believed().bill();
        StageHistory history = known.history();
        List<Telling> told = new Tellings(phrases.in(channel.workspace())).of(changes);
        List<Block> blocks = new ArrayList<>();
        Telling lead = told.getFirst();
        Optional<List<Block>> swap = Carriers.swap(bill, ledger, changes);
        if (lead.change() instanceof Change.TopicGained) {
            blocks.addAll(swap.orElseGet(() -> List.of(new Block.Headline(match(delivery, bill,
                    delivery.notices().stream().map(RecordedChange::change).toList(), phrases.in(channel.workspace()))),
                    new Block.Line(Phrases.quotedTitle(bill) + Phrases.sponsor(bill).map(sponsor -> " · " + sponsor).orElse("")))));
            underWay(history).ifPresent(line -> blocks.add(new Block.Line(line)));
        } else {
            Optional<String> successor = lead.change() instanceof Change.DiedWithCongress
                    ? Superseded.by(bill, ledger).map(by -> bill.id().citationWithCongress() + " · " + by) : Optional.empty();
            blocks.add(new Block.Headline(successor.orElse(lead.headline())));
            if (successor.isEmpty() && !lead.facts().isBlank()) {
                blocks.add(new Block.Line(lead.facts()));
            }
            AmendmentTellings.lines(lead.change(), bill, phrases.rollCall(lead.change()), ledger, phrases.in(channel.workspace()))
                    .forEach(line -> blocks.add(new Block.Line(line)));
            if (changes.stream().anyMatch(Change.BecameLaw.class::isInstance)) {
                Superseded.others(bill, ledger).ifPresent(line -> blocks.add(new Block.Line(line)));
            }
            roads.to(lead.change()).ifPresent(road -> blocks.add(new Block.Line("Road: " + road)));
            rollCall(lead.change(), channel).forEach(line -> blocks.add(new Block.Line(line)));
            String named = AmendmentTellings.leads(lead.change(), phrases.rollCall(lead.change())) ? ofTheMeasure(bill) : name(bill);
            blocks.add(new Block.Line(named + pointing(bill.id())));
        }
        List<Telling> others = told.stream().skip(1).filter(telling -> !(telling.change() instanceof Change.TopicGained)).toList();
        others.stream().limit(LONGEST_DIGEST).forEach(telling -> blocks.add(new Block.Line("Also: " + telling.headline())));
        if (others.size() > LONGEST_DIGEST) {
            blocks.add(new Block.Line("And " + (others.size() - LONGEST_DIGEST) + " more: `recent` lists all."));
        }
        List<String> needs = needs(lead, bill, history);
        if (!needs.isEmpty()) {
            blocks.add(new Block.Needs(Phrases.needsLabel(bill), needs));
        }
        Optional<LocalDate> introduced = lead.change() instanceof Change.TopicGained && swap.isEmpty() ? bill.detail().introduced()
                : Optional.empty();
        blocks.add(source(bill.id(), told, introduced, first(delivery), channel));
        return new Message(List.copyOf(blocks));
    }

    /** Where a measure stands that matches on its way: what was heard in the same look as the match is told by no post of its own. */
    private static Optional<String> underWay(StageHistory history) {
        return history.current().filter(step -> step.stage().compareTo(Stage.REPORTED) > 0)
                .map(step -> NOW + StageWords.label(history) + history.pending().or(() -> Optional.of(step.cause()))
                        .map(cause -> " · " + Phrases.day(cause.date()) + ": " + Phrases.cut(cause.text(), LONGEST_CAUSE)).orElse(""));
    }

    /** How the parties voted; of a vote of which only the measure's record tells, that there is more to come. */
    private List<String> rollCall(Change change, Channel channel) {
        List<RollCallId> votes = change.stands().rollCalls();
        return votes.isEmpty() ? List.of() : phrases.rollCall(change)
                .map(record -> Stream.concat(VoteTellings.lines(record, phrases.members()).stream(),
                        VoteTellings.members(record, channel.wishes().members(), phrases.members()).stream()).toList())
                .orElseGet(
                        () -> List.of(VoteTellings.PROVISIONAL + ": `vote " + (votes.size() == 1 ? votes.getFirst() : change.bill())
                                + "` shows it then"));
    }

    /** Who never saw the first word is told the new state, not a correction of it. */
    private Change asTold(RecordedChange notice, Channel channel) {
        Change stands = notice.change().stands();
        return stands.equals(notice.change()) || outbox.toldBy(notice.change().fact(), channel.ref()).isPresent() ? notice.change()
                : stands;
    }

    private static String match(Delivery delivery, Bill bill, List<Change> changes, Phrases phrases) {
        LocalDate seen = first(delivery).recordedAt().atZone(Congress.WASHINGTON).toLocalDate();
        boolean fresh = bill.detail().introduced().filter(on -> ChronoUnit.DAYS.between(on, seen) <= NEW_FOR_DAYS).isPresent();
        List<String> ways = changes.stream().filter(Change.TopicGained.class::isInstance)
                .map(Change.TopicGained.class::cast).map(gained -> phrases.direction(gained.topic(), gained.direction())).distinct()
                .toList();
        return (fresh ? "New " + Phrases.form(bill.id()) : "New match") + " · " + bill.id().citationWithCongress() + " · "
                + String.join(" · ", ways);
    }

    /** A short title is the sponsor's name for it and is shown as that; without one the official title leads. */
    private static String name(Bill bill) {
        return Phrases.shortTitle(bill).orElseGet(() -> Phrases.quotedTitle(bill));
    }

    /** Its name under a headline about an amendment to it, which has none. */
    private static String ofTheMeasure(Bill bill) {
        return bill.id().citation() + Phrases.shortTitle(bill).map(title -> ", " + title).orElseGet(() -> ": " + Phrases.quotedTitle(bill));
    }

    /** Which way it points, for topics about a membership; what others are named after is in the title. */
    private String pointing(BillId id) {
        List<Membership> memberships =
                ledger.memberships(id).stream().filter(membership -> phrases.hasDirections(membership.topic())).toList();
        return memberships.isEmpty() ? "" : " · " + phrases.directions(memberships);
    }

    /** An amendment becomes no law: what the measure needs is not said under its headline. */
    private List<String> needs(Telling lead, Bill bill, StageHistory history) {
        return lead.change() instanceof Change.DiedWithCongress || lead.change() instanceof Change.TopicLost
                || AmendmentTellings.leads(lead.change(), phrases.rollCall(lead.change())) ? List.of()
                        : Outlook.stillNeedsShort(bill, history);
    }

    /** What it carries was recorded at one look, on one source's word. */
    private static RecordedChange first(Delivery delivery) {
        return Collections.max(delivery.notices(), Comparator.comparing(RecordedChange::recordedAt));
    }

    /** A roll call happened at a time, and its own record is the source; of anything else we know the day. */
    private Block.Source source(BillId id, List<Telling> told, Optional<LocalDate> introduced, RecordedChange first, Channel channel) {
        Optional<RollCall> record = phrases.rollCall(told.getFirst().change());
        Optional<String> happened = record.flatMap(RollCall::at).filter(at -> at.time().isPresent())
                .map(at -> Phrases.moment(at.instant(), channel.zone())).or(() -> told.stream().map(Telling::date).flatMap(Optional::stream)
                        .findFirst().or(() -> introduced).map(Phrases::day));
        return new Block.Source(happened.map(when -> when + " · ").orElse("") + "seen "
                + Phrases.moment(first.recordedAt(), channel.zone())
                + phrases.source(first.source()).map(name -> " (" + name + ")").orElse(""),
                Optional.of(URI.create(record.map(vote -> vote.id().url()).orElseGet(() -> page(id, told.getFirst().change())))));
    }

    /** An amendment's own page; of a provision, the text that says so; else the measure's. */
    private static String page(BillId id, Change lead) {
        return switch (lead.stands()) {
            case Change.AmendmentMatched matched -> matched.amendment().url();
            case Change.AmendmentSays says -> says.amendment().url();
            case Change.ProvisionFound found -> found.step().text().url();
            default -> id.url();
        };
    }
}
