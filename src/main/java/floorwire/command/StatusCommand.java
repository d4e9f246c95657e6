package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.alert.Delivery;
import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.ledger.Held;
import floorwire.ledger.LedgerCounts;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;

/** {@code congress status}: freshness per source, what is in the ledger and in the outbox. */
public final class StatusCommand implements CommandHandler {

    private static final int REASONS_SHOWN = 3;
    private static final int LONGEST_REASON = 120;
    private static final int CONGRESSES_SHOWN = 8;
    private static final int CHANNELS_SHOWN = 10;

    private final Desk desk;
    private final Outbox outbox;
    private final Audience audience;
    private final PlaceTroubles troubles;
    private final String wordingRelease;

    /** @param wordingRelease the version of the shipped topics, glosses and texts */
    public StatusCommand(Desk desk, Outbox outbox, Audience audience, PlaceTroubles troubles, String wordingRelease) {
        this.desk = desk;
        this.outbox = outbox;
        this.audience = audience;
        this.troubles = troubles;
        this.wordingRelease = wordingRelease;
    }

    @Override
    public Answer answer(Invocation invocation) {
        LedgerCounts counts = desk.ledger().counts();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Status"));
        List<Sources.Health> health = desk.sources().health();
        blocks.add(new Block.Section("Sources:", health.isEmpty() ? List.of("none read yet: the ledger holds only what was ingested")
                : health.stream().map(source -> Freshness.line(source, desk.phrases(), desk.now(), invocation.zone())).toList()));
        blocks.add(new Block.Line("Ledger: " + counted(counts.bills(), "bill", "") + ", " + counted(counts.changes(), "change", "") + ", "
                + counted(counts.unrecognised(), "action item", " not recognised")));
        List<Held> held = desk.ledger().held();
        if (!held.isEmpty()) {
            blocks.add(new Block.Line("Held, by Congress: " + Held.said(held, CONGRESSES_SHOWN)));
        }
        Optional<String> workspace = PlaceTroubles.guest(invocation.channel());
        Map<String, Long> deliveries = outbox.counts(workspace);
        blocks.add(new Block.Line("Posts: " + (deliveries.isEmpty() ? "none yet"
                : deliveries.entrySet().stream().map(entry -> entry.getValue() + " " + standing(entry.getKey()))
                        .collect(Collectors.joining(", ")))));
        Map<String, Long> holds = outbox.holds(workspace);
        if (!holds.isEmpty()) {
            blocks.add(new Block.Line("Held: " + holds.entrySet().stream().map(hold -> hold.getValue() + " " + why(hold.getKey()))
                    .collect(Collectors.joining(", "))));
        }
        unsent(workspace).ifPresent(line -> blocks.add(new Block.Line(line)));
        invocation.channel().map(Channel::workspace).map(audience::blocked).filter(blocked -> !blocked.isEmpty())
                .ifPresent(blocked -> blocks.addAll(unreached(blocked)));
        troubles.lines(invocation.channel()).forEach(line -> blocks.add(new Block.Line(line)));
        blocks.add(new Block.Line("Wording release " + wordingRelease + " · legal review: none"));
        List<Answer.Source> asOf = health.stream().flatMap(source -> source.lastSuccess().stream()
                .map(at -> new Answer.Source(source.source(), at, ""))).toList();
        return new Answer(true, new Message(List.copyOf(blocks)), asOf);
    }

    /** Why posts were not sent: most are of what was corrected, or told otherwise, before its time came. */
    private Optional<String> unsent(Optional<String> workspace) {
        List<Map.Entry<String, Long>> reasons = outbox.unsent(workspace).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList();
        long others = reasons.stream().skip(REASONS_SHOWN).mapToLong(Map.Entry::getValue).sum();
        return reasons.isEmpty() ? Optional.empty() : Optional.of("Not sent: " + reasons.stream().limit(REASONS_SHOWN)
                .map(reason -> reason.getValue() + " (" + Phrases.cut(reason.getKey(), LONGEST_REASON) + ")")
                .collect(Collectors.joining(", "))
                + (others == 0 ? "" : ", " + others + " for other reasons"));
    }

    private static String counted(long number, String what, String more) {
        return String.format("%,d %s%s%s", number, what, number == 1 ? "" : "s", more);
    }

    /** One whose name only its place knows has a line of its own, where the place shows it. */
    private static List<Block> unreached(List<Channel> blocked) {
        String names = blocked.stream().flatMap(channel -> channel.ref().name().stream()).collect(Collectors.joining(", "));
        List<Block> lines = new ArrayList<>(List.of(new Block.Line("Your channels that cannot be reached: " + blocked.size()
                + (names.isEmpty() ? "" : " (" + names + ")") + "; `follow settings` in the channel says why and what to do.")));
        blocked.stream().filter(channel -> channel.ref().name().isEmpty()).limit(CHANNELS_SHOWN)
                .forEach(channel -> lines.add(new Block.OfChannel(channel.ref(), channel.blocked().orElse("cannot be reached"))));
        return lines;
    }

    private static String why(String hold) {
        return switch (hold) {
            case Delivery.CONFIRMATION -> "until a second word asserts it";
            case Delivery.DISPUTE -> "because the sources disagree";
            case Delivery.WEEKLY -> "for Friday's line";
            default -> hold;
        };
    }

    private static String standing(String state) {
        return switch (state) {
            case "SENT" -> "sent";
            case "PENDING" -> "waiting";
            case "HELD" -> "held";
            case "SENDING" -> "being sent";
            case "UNKNOWN" -> "of unknown outcome";
            default -> "not sent";
        };
    }
}
