package floorwire.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.audience.Channel;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;

/** Messages that are of no one measure: the weekly line, and word to a person that a channel cannot be reached. */
public final class Bulletins {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final int MOST_BILLS = 20;

    private final Ledger ledger;
    private final Sources sources;
    private final Watches watches;
    private final Outbox outbox;
    private final Phrases phrases;

    public Bulletins(Ledger ledger, Sources sources, Watches watches, Outbox outbox, Phrases phrases) {
        this.ledger = ledger;
        this.sources = sources;
        this.watches = watches;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    /** Who became and who ceased to be cosponsor since the last such line, and where the channel wants it a sign of life. */
    Optional<Message> week(Delivery delivery, Channel channel) {
        List<Block> blocks = new ArrayList<>();
        if (!delivery.notices().isEmpty()) {
            blocks.add(new Block.Headline("Cosponsors this week"));
            blocks.addAll(cosponsors(delivery.notices(), phrases.in(channel.workspace())));
        } else if (!channel.wishes().friday()) {
            return Optional.empty();
        }
        if (channel.wishes().friday()) {
            String life = life(channel, delivery.markedAt());
            blocks.add(blocks.isEmpty() ? new Block.Headline("This week: " + life) : new Block.Line(life));
        }
        return Optional.of(new Message(List.copyOf(blocks)));
    }

    private List<Block> cosponsors(List<RecordedChange> notices, Phrases wording) {
        Map<BillId, List<Change>> byBill = notices.stream().map(RecordedChange::change)
                .collect(Collectors.groupingBy(Change::bill, LinkedHashMap::new, Collectors.toList()));
        List<Block> lines = new ArrayList<>();
        byBill.entrySet().stream().limit(MOST_BILLS).forEach(entry -> {
            BillId bill = entry.getKey();
            String ways = wording.directions(ledger.memberships(bill));
            String joined = names(entry.getValue(), Change.CosponsorAdded.class);
            String left = names(entry.getValue(), Change.CosponsorWithdrawn.class);
            long now = ledger.believed(bill).bill().cosponsors().stream().filter(cosponsor -> cosponsor.withdrawn().isEmpty()).count();
            lines.add(new Block.Line(bill.citationWithCongress() + (ways.isEmpty() ? "" : " · " + ways)
                    + (joined.isEmpty() ? "" : " · joined: " + joined) + (left.isEmpty() ? "" : " · withdrew: " + left)
                    + " · now " + (now == 0 ? "none" : now)));
        });
        if (byBill.size() > MOST_BILLS) {
            lines.add(new Block.Line("And on " + (byBill.size() - MOST_BILLS) + " more bills: `recent everything` lists all."));
        }
        return lines;
    }

    private static String names(List<Change> changes, Class<? extends Change> kind) {
        return changes.stream().filter(kind::isInstance).map(change -> switch (change) {
            case Change.CosponsorAdded added -> added.member().display();
            case Change.CosponsorWithdrawn gone -> gone.member().display();
            default -> throw new IllegalStateException("no change of a cosponsor: " + change);
        }).collect(Collectors.joining(", "));
    }

    /** {@code 0 changes on 5 bills; sources checked, last 8:05 am}. */
    public String life(Channel channel, Instant now) {
        ZoneId zone = channel.zone();
        long told = outbox.toldSince(channel.ref(), now.atZone(zone).minus(Period.ofWeeks(1)).toInstant());
        int bills = followed(channel, Congress.at(now).number()).size();
        Optional<Instant> checked = sources.health().stream().map(Sources.Health::lastSuccess).flatMap(Optional::stream)
                .max(Instant::compareTo);
        return told + (told == 1 ? " change on " : " changes on ") + bills + (bills == 1 ? " bill; " : " bills; ")
                + checked.map(at -> "sources checked, last " + when(at, now, zone)).orElse("no source has answered yet");
    }

    private static String when(Instant at, Instant now, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(now.atZone(zone).toLocalDate()) ? TIME.format(at.atZone(zone)).toLowerCase(Locale.ROOT)
                : Phrases.moment(at, zone);
    }

    /** What a channel follows of the Congress that sits. */
    private Set<BillId> followed(Channel channel, int congress) {
        Set<BillId> bills = new LinkedHashSet<>();
        for (Watch watch : watches.of(channel.ref())) {
            if (watch.kind() == Watch.Kind.BILL) {
                BillId.parse(watch.target()).ifPresent(bills::add);
            } else {
                (watch.kind() == Watch.Kind.TOPIC ? ledger.inTopic(watch.target()) : ledger.withProvision(watch.target())).stream()
                        .map(BillRow::id).forEach(bills::add);
            }
        }
        bills.removeIf(bill -> bill.congress() != congress);
        return bills;
    }

    /** What a person is told when a channel that they set up takes no posts any more. */
    Optional<Message> trouble(Delivery refused) {
        return Optional.of(Message.of(new Block.Headline("A channel that you set up cannot be reached"),
                new Block.OfChannel(refused.channel(), "refused a post: " + refused.reason().orElse("no reason given") + "."),
                new Block.Line("What it follows stays. Posts for it wait and are tried again, at first after a quarter of an hour and then"
                        + " more seldom; once it can be reached they come in order. You are told this once.")));
    }
}
