package floorwire.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.ledger.Ledger;
import floorwire.ledger.UnitOfWork;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.GroupTopics;

/** {@code follow}: what a channel follows. Following posts nothing old; the answer says what would have been sent. */
public final class FollowCommand implements CommandHandler {

    private static final Set<String> VERBS = Set.of("list", "add", "stop", "preview", "settings", "pause", "resume");
    /** More than any group reads; so that one channel's wishes do not become everybody's polling. */
    private static final int MOST_FOLLOWS = 100;

    private final Watches watches;
    private final Audience audience;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Phrases phrases;
    private final Ledger ledger;
    private final FollowTargets targets;
    private final FollowSettings settings;

    public FollowCommand(Watches watches, Audience audience, Ledger ledger, GroupTopics groupTopics, UnitOfWork unitOfWork,
            InstantSource clock, Phrases phrases) {
        this.watches = watches;
        this.audience = audience;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.phrases = phrases;
        this.ledger = ledger;
        this.targets = new FollowTargets(ledger, groupTopics, clock, phrases);
        this.settings = new FollowSettings(watches, audience, unitOfWork, clock, targets);
    }

    static boolean isVerb(String word) {
        return VERBS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the line, already known to be {@code follow}, changes something. */
    static boolean changes(String argument) {
        String[] words = argument.strip().split("\\s+", 2);
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "", "list", "preview" -> false;
            case "settings" -> words.length > 1;
            default -> true;
        };
    }

    @Override
    public Answer answer(Invocation invocation) {
        String[] words = invocation.argument().strip().split("\\s+", 2);
        String verb = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (verb.equals("preview")) {
            FollowSettings.Heard heard = FollowSettings.Heard.of(rest);
            return targets.find(heard.before(), invocation.channel())
                    .map(target -> preview(invocation.channel()).of(target, heard.loudness().orElse(Loudness.MILESTONES)))
                    .orElseGet(() -> targets.unknown(heard.before(), verb, invocation.channel()));
        }
        if (invocation.channel().isEmpty()) {
            return Answer.no("Following belongs to a channel.", "Ask in the channel, or name it: --channel '#nato'");
        }
        Channel channel = invocation.channel().get();
        return switch (verb) {
            case "", "list" -> list(channel);
            case "settings" -> settings.answer(invocation, channel, rest);
            case "pause" -> settings.pause(invocation, channel);
            case "resume" -> settings.resume(invocation, channel);
            case "stop" -> targets.find(rest, invocation.channel()).map(target -> stop(invocation, channel, target))
                    .orElseGet(() -> targets.unknown(rest, verb, invocation.channel()));
            case "add" -> add(invocation, channel, rest);
            default -> add(invocation, channel, invocation.argument());
        };
    }

    private FollowPreview preview(Optional<Channel> channel) {
        return new FollowPreview(ledger, clock, channel.map(Channel::workspace).map(phrases::in).orElse(phrases));
    }

    private Answer list(Channel channel) {
        List<Watch> followed = watches.of(channel.ref());
        List<Block> blocks = new ArrayList<>();
        List<Block.Offer> offers = new ArrayList<>();
        if (followed.isEmpty()) {
            blocks.add(new Block.Headline(channel.ref().id() + " follows nothing yet."));
            blocks.add(new Block.Line("Choose what it should follow; you see what that would have sent before anything is decided."));
            targets.topics(Optional.of(channel))
                    .forEach(topic -> offers.add(new Block.Offer(topic.name(), "follow preview " + topic.typed())));
            offers.add(new Block.Offer("A bill", "follow preview s2174"));
        } else {
            blocks.add(new Block.Headline(channel.ref().id() + " follows:"));
            blocks.add(new Block.Section("Now, " + Zones.spoken(channel.zone()) + ":", settings.heard(channel)));
            blocks.add(new Block.Line(FollowSettings.state(channel)));
            followed.stream().limit(3).map(targets::of).forEach(target -> offers.add(new Block.Offer("Stop " + target.name(),
                    "follow stop " + target.typed())));
            offers.add(new Block.Offer("Settings", "follow settings"));
        }
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private Answer add(Invocation invocation, Channel channel, String text) {
        FollowSettings.Heard heard = FollowSettings.Heard.of(text);
        Loudness loudness = heard.loudness().orElse(Loudness.MILESTONES);
        Optional<FollowTargets.Target> found = targets.find(heard.before(), Optional.of(channel));
        if (found.isEmpty()) {
            return targets.unknown(heard.before(), "add", Optional.of(channel));
        }
        FollowTargets.Target target = found.get();
        List<Watch> had = watches.of(channel.ref());
        if (had.size() >= MOST_FOLLOWS && had.stream().noneMatch(watch -> watch.target().equals(target.id()))) {
            return Answer.no("This channel follows " + had.size() + " things, and that is the most.",
                    "Follow a topic in place of its bills, or `follow stop` one.");
        }
        unitOfWork.run(() -> {
            audience.save(channel);
            watches.add(new Watch(ChangeId.digest(channel.ref() + "/" + target.kind() + "/" + target.id(), 0), channel.workspace(),
                    channel.ref(), target.kind(), target.id(), loudness, clock.instant()));
            audience.audit(channel, invocation.actor(), "follow " + target.id() + " " + FollowSettings.said(loudness) + " in "
                    + channel.ref(), clock.instant());
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("This channel now follows " + target.name() + ": " + FollowSettings.said(loudness) + ", "
                + Zones.spoken(channel.zone()) + ". Change: follow settings"));
        blocks.addAll(preview(Optional.of(channel)).lines(target, loudness));
        if (channel.paused().isPresent() || channel.blocked().isPresent()) {
            blocks.add(new Block.Line(FollowSettings.state(channel)));
        }
        blocks.add(new Block.Offers(List.of(new Block.Offer("Settings", "follow settings"),
                new Block.Offer("Stop", "follow stop " + target.typed()))));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private Answer stop(Invocation invocation, Channel channel, FollowTargets.Target target) {
        boolean removed = unitOfWork.call(() -> {
            boolean was = watches.remove(channel.ref(), target.kind(), target.id());
            if (was) {
                audience.audit(channel, invocation.actor(), "stop " + target.id() + " in " + channel.ref(), clock.instant());
            }
            return was;
        });
        return removed ? Answer.of(Message.of(new Block.Headline("This channel no longer follows " + target.name() + "."),
                new Block.Offers(List.of(new Block.Offer("Follow it again", "follow add " + target.typed())))))
                : Answer.no("This channel does not follow " + target.name() + ".", "`follow list` shows what it follows.");
    }
}
