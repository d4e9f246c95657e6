package floorwire.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.ledger.Ledger;
import floorwire.ledger.UnitOfWork;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Topic;

/** {@code follow}: what a channel follows. Following posts nothing old; the answer says what would have been sent. */
public final class FollowCommand implements CommandHandler {

    private final Watches watches;
    private final Audience audience;
    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Phrases phrases;
    private final FollowPreview preview;

    public FollowCommand(Watches watches, Audience audience, Ledger ledger, UnitOfWork unitOfWork, InstantSource clock, Phrases phrases) {
        this.watches = watches;
        this.audience = audience;
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.phrases = phrases;
        this.preview = new FollowPreview(ledger, clock, phrases);
    }

    /** Whether the line, already known to be {@code follow}, only asks. */
    public static boolean asksOnly(String argument) {
        String verb = argument.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return verb.isEmpty() || verb.equals("list") || verb.equals("preview");
    }

    @Override
    public Answer answer(Invocation invocation) {
        String[] words = invocation.argument().split("\\s+", 2);
        String verb = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (invocation.channel().isEmpty() && !verb.equals("preview")) {
            return Answer.no("Following belongs to a channel.", "Ask in the channel, or name it: --channel '#nato'");
        }
        return switch (verb) {
            case "", "list" -> list(invocation.channel().orElseThrow());
            case "preview" -> target(rest).map(preview::of).orElseGet(() -> unknown(rest));
            case "stop" -> target(rest).map(target -> stop(invocation, target)).orElseGet(() -> unknown(rest));
            case "add" -> add(invocation, rest);
            default -> add(invocation, invocation.argument());
        };
    }

    /** @param name as shown: the topic's name or the measure's citation */
    record Target(Watch.Kind kind, String id, String name) {}

    private Optional<Target> target(String text) {
        Optional<Topic> topic = TopicCommand.named(phrases.topics(), text);
        if (topic.isPresent()) {
            return Optional.of(new Target(Watch.Kind.TOPIC, topic.get().id(), topic.get().name()));
        }
        return BillReference.parse(text).map(reference -> {
            BillId asked = reference.in(Congress.at(clock.instant()).number());
            BillId meant = reference.congress().isPresent() ? asked : ledger.sameNumber(asked).stream().findFirst().orElse(asked);
            return new Target(Watch.Kind.BILL, meant.toString(), meant.citationWithCongress());
        });
    }

    private Answer unknown(String text) {
        return Answer.no(text.isEmpty() ? "Follow what?" : "\"" + text + "\" is neither a topic nor a bill.",
                "Topics: " + String.join(", ", phrases.topics().stream().map(Topic::id).toList()) + ". A bill: s2174-119.");
    }

    private Answer list(Channel channel) {
        List<Watch> followed = watches.of(channel.ref());
        if (followed.isEmpty()) {
            return Answer.of(Message.of(new Block.Headline(channel.ref().id() + " follows nothing yet."),
                    new Block.Offers(phrases.topics().stream().map(topic -> new Block.Offer(topic.name(), "follow preview " + topic.id()))
                            .toList())));
        }
        List<String> lines = new ArrayList<>();
        for (Watch watch : followed) {
            lines.add(name(watch) + " · " + (watch.loudness() == Loudness.MILESTONES ? "milestones" : "everything") + " · since "
                    + Phrases.moment(watch.since(), channel.zone()));
        }
        return Answer.of(Message.of(new Block.Headline(channel.ref().id() + " follows:"), new Block.Section("Now:", lines)));
    }

    private String name(Watch watch) {
        return watch.kind() == Watch.Kind.TOPIC ? phrases.topicName(watch.target())
                : BillId.parse(watch.target()).map(BillId::citationWithCongress).orElse(watch.target());
    }

    private Answer add(Invocation invocation, String text) {
        boolean everything = text.toLowerCase(Locale.ROOT).endsWith(" everything");
        String wanted = everything ? text.substring(0, text.length() - " everything".length()).strip() : text;
        Channel channel = invocation.channel().orElseThrow();
        return target(wanted).map(target -> {
            Loudness loudness = everything ? Loudness.EVERYTHING : Loudness.MILESTONES;
            unitOfWork.run(() -> {
                audience.save(channel);
                watches.add(new Watch(ChangeId.digest(channel.ref() + "/" + target.kind() + "/" + target.id(), 0), channel.workspace(),
                        channel.ref(), target.kind(), target.id(), loudness, clock.instant()));
                audience.audit(channel.workspace(), invocation.actor(), "follow " + target.id() + " in " + channel.ref(), clock.instant());
            });
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Headline("This channel now follows " + target.name() + ": "
                    + (everything ? "everything" : "milestones") + ", times in " + channel.zone().getId() + "."));
            blocks.addAll(preview.lines(target));
            blocks.add(new Block.Offers(List.of(new Block.Offer("Stop", "follow stop " + target.id()))));
            return Answer.of(new Message(List.copyOf(blocks)));
        }).orElseGet(() -> unknown(wanted));
    }

    private Answer stop(Invocation invocation, Target target) {
        Channel channel = invocation.channel().orElseThrow();
        boolean removed = unitOfWork.call(() -> {
            audience.audit(channel.workspace(), invocation.actor(), "stop " + target.id() + " in " + channel.ref(), clock.instant());
            return watches.remove(channel.ref(), target.kind(), target.id());
        });
        return removed ? Answer.of(Message.lines("This channel no longer follows " + target.name() + "."))
                : Answer.no("This channel does not follow " + target.name() + ".", "`follow list` shows what it follows.");
    }
}
