package floorwire.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.alert.Delivery;
import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.ledger.RecordedChange;

/** What waits for a second word or for the sources to agree, told to who watches: a post that does not come is not seen otherwise. */
final class HeldPosts {

    private final Outbox outbox;
    private final Phrases phrases;
    private Map<String, Delivery> before = Map.of();

    HeldPosts(Outbox outbox, Phrases phrases) {
        this.outbox = outbox;
        this.phrases = phrases;
    }

    /** What is different since the last call. What was held and went out is seen as a post. */
    List<String> news() {
        Map<String, Delivery> now = new LinkedHashMap<>();
        outbox.held().forEach(bill -> outbox.held(bill).forEach(delivery -> now.put(delivery.id(), delivery)));
        List<String> lines = new ArrayList<>();
        now.values().stream()
                .filter(delivery -> Optional.ofNullable(before.get(delivery.id())).filter(was -> was.hold().equals(delivery.hold()))
                        .isEmpty())
                .forEach(delivery -> lines.add(held(delivery)));
        Set<String> unsent = before.isEmpty() ? Set.of()
                : outbox.in(Set.of(Delivery.State.DEAD)).stream().map(Delivery::id).collect(Collectors.toSet());
        before.values().stream().filter(delivery -> unsent.contains(delivery.id())).forEach(delivery -> lines.add("not posted in "
                + what(delivery) + ". It was taken back before a second word, so there is nothing to correct."));
        before = now;
        return lines;
    }

    private String held(Delivery delivery) {
        String said = delivery.notices().stream().findFirst().map(RecordedChange::source).flatMap(phrases::source)
                .map(name -> " (first said by " + name + ")").orElse("");
        return (delivery.hold().filter(Delivery.DISPUTE::equals).isPresent() ? "held while the sources disagree, from "
                : "held until a second word, from ") + what(delivery) + said;
    }

    private String what(Delivery delivery) {
        return delivery.channel().id() + ": " + delivery.notices().stream().map(RecordedChange::change).map(phrases::headline)
                .collect(Collectors.joining("; "));
    }
}
