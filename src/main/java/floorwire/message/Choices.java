package floorwire.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a message offers, ready for buttons and menus: each command once, since platforms refuse or drop the second, and no two with the same
 * words on them, which would be a riddle.
 *
 * @param labels by command line, in the order of the offers
 * @param typed  those that no button can carry: without a command, or with too long a one
 */
public record Choices(Map<String, String> labels, List<Block.Offer> typed) {

    /** @param carried whether a button of the platform can carry a command line */
    public static Choices of(Message message, Predicate<String> carried) {
        List<Block.Offer> offers = message.blocks().stream().filter(Block.Offers.class::isInstance).map(Block.Offers.class::cast)
                .flatMap(block -> block.offers().stream()).toList();
        Map<String, Block.Offer> byCommand = new LinkedHashMap<>();
        List<Block.Offer> typed = new ArrayList<>();
        for (Block.Offer offer : offers) {
            if (carried.test(offer.command())) {
                byCommand.putIfAbsent(offer.command(), offer);
            } else {
                typed.add(offer);
            }
        }
        Map<String, Long> counts = byCommand.values().stream().collect(Collectors.groupingBy(Block.Offer::label, Collectors.counting()));
        Map<String, String> labels = new LinkedHashMap<>();
        byCommand.forEach((command, offer) -> labels.put(command, label(offer, counts.getOrDefault(offer.label(), 0L) > 1)));
        return new Choices(labels, List.copyOf(typed));
    }

    private static String label(Block.Offer offer, boolean twice) {
        String label = PlainText.tidy(offer.label());
        return label.isEmpty() || twice ? PlainText.tidy(offer.command()) : label;
    }
}
