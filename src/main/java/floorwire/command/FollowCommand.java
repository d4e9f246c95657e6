package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.ledger.Ledger;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.GroupProvisions;
import floorwire.topic.GroupTopics;

/** {@code follow}: what a channel follows. Following posts nothing old; the answer says what would have been sent. */
public final class FollowCommand implements CommandHandler {

    private static final Set<String> VERBS = Set.of("list", "add", "stop", "preview", "sample", "settings", "pause", "resume");
    /** More than any group reads; so that one channel's wishes do not become everybody's polling. */
    private static final int MOST_FOLLOWS = 100;

    private final Following following;
    private final Phrases phrases;
    private final Ledger ledger;
    private final FollowTargets targets;
    private final FollowSettings settings;
    private final FollowList list;

    public FollowCommand(Following following, Ledger ledger, GroupTopics groupTopics, GroupProvisions groupProvisions, Phrases phrases) {
        this.following = following;
        this.phrases = phrases;
        this.ledger = ledger;
        this.targets = new FollowTargets(ledger, groupTopics, groupProvisions, following.clock(), phrases);
        this.settings = new FollowSettings(following, targets);
        this.list = new FollowList(following, targets, settings);
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
            return target(verb, rest, invocation.channel(), (target, loudness) -> previewed(target, loudness, invocation.channel()));
        }
        if (invocation.channel().isEmpty()) {
            return Answer.no("Following belongs to a channel.", "Ask in the channel, or name it: --channel '#nato'");
        }
        Channel channel = invocation.channel().get();
        return switch (verb) {
            case "", "list" -> list.of(channel);
            case "settings" -> settings.answer(invocation, channel, rest);
            case "members" -> settings.answer(invocation, channel, "members " + rest);
            case "pause" -> settings.pause(invocation, channel);
            case "resume" -> settings.resume(invocation, channel);
            case "stop" -> targets.find(rest, invocation.channel()).map(target -> stop(invocation, channel, target))
                    .orElseGet(() -> targets.unknown(rest, verb, invocation.channel()));
            case "sample" -> target(verb, rest, invocation.channel(), (target, loudness) -> new FollowSample(following,
                    preview(invocation.channel())).send(invocation, channel, target, loudness));
            case "add" -> add(invocation, channel, rest);
            default -> add(invocation, channel, invocation.argument());
        };
    }

    /** What a topic's or bill's name with a loudness behind it asks for; the milestones where it says none. */
    private Answer target(String verb, String text, Optional<Channel> channel, BiFunction<FollowTargets.Target, Loudness, Answer> answer) {
        FollowSettings.Heard heard = FollowSettings.Heard.of(text);
        return targets.find(heard.before(), channel).map(target -> answer.apply(target, heard.loudness().orElse(Loudness.MILESTONES)))
                .orElseGet(() -> targets.unknown(heard.before(), verb, channel));
    }

    private FollowPreview preview(Optional<Channel> channel) {
        return new FollowPreview(ledger, following.clock(), channel.map(Channel::workspace).map(phrases::in).orElse(phrases));
    }

    private Answer previewed(FollowTargets.Target target, Loudness loudness, Optional<Channel> channel) {
        Set<String> followed = channel.map(Channel::ref).map(following.watches()::of).orElse(List.of()).stream().map(Watch::target)
                .collect(Collectors.toSet());
        return preview(channel).of(target, loudness, channel, followed.contains(target.id()),
                targets.topics(channel).stream().filter(other -> !followed.contains(other.id())).toList());
    }

    private Answer add(Invocation invocation, Channel channel, String text) {
        return target("add", text, Optional.of(channel), (target, loudness) -> add(invocation, channel, target, loudness));
    }

    private Answer add(Invocation invocation, Channel channel, FollowTargets.Target target, Loudness loudness) {
        List<Watch> had = following.watches().of(channel.ref());
        if (had.size() >= MOST_FOLLOWS && had.stream().noneMatch(watch -> watch.target().equals(target.id()))) {
            return Answer.no("This channel follows " + had.size() + " things, and that is the most.",
                    "Follow a topic in place of its bills, or `follow stop` one.");
        }
        following.unitOfWork().run(() -> {
            following.audience().save(channel);
            following.watches().add(new Watch(ChangeId.digest(channel.ref() + "/" + target.kind() + "/" + target.id(), 0),
                    channel.workspace(), channel.ref(), target.kind(), target.id(), loudness, following.clock().instant()));
            following.audit(invocation, channel, "follow " + target.id() + " " + FollowSettings.said(loudness));
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("This channel now follows " + target.name() + ": " + FollowSettings.said(loudness) + ", "
                + Zones.spoken(channel.zone()) + ". Change: " + channel.ref().typed("follow settings")));
        blocks.addAll(preview(Optional.of(channel)).lines(target, loudness));
        if (channel.paused().isPresent() || channel.blocked().isPresent()) {
            blocks.addAll(FollowState.lines(channel, following.outbox()));
        }
        blocks.add(new Block.Offers(List.of(new Block.Offer("Settings", "follow settings"),
                new Block.Offer("Stop", "follow stop " + target.typed()))));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private Answer stop(Invocation invocation, Channel channel, FollowTargets.Target target) {
        boolean removed = following.unitOfWork().call(() -> {
            boolean was = following.watches().remove(channel.ref(), target.kind(), target.id());
            if (was) {
                following.audit(invocation, channel, "stop " + target.id());
            }
            return was;
        });
        return removed ? Answer.of(Message.of(new Block.Headline("This channel no longer follows " + target.name() + "."),
                new Block.Offers(List.of(new Block.Offer("Follow it again", "follow add " + target.typed())))))
                : Answer.no("This channel does not follow " + target.name() + ".", "`follow list` shows what it follows.");
    }
}
