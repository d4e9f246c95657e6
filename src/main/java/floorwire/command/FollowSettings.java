package floorwire.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** {@code follow settings}, {@code pause} and {@code resume}: the channel's time zone, how much it hears, and whether it hears at all. */
final class FollowSettings {

    private static final List<String> AMERICAN = List.of("Eastern", "Central", "Mountain", "Pacific");

    private final Following following;
    private final FollowWishes wishes;
    private final FollowTargets targets;

    FollowSettings(Following following, FollowTargets targets) {
        this.following = following;
        this.wishes = new FollowWishes(following);
        this.targets = targets;
    }

    /** {@code milestones} or {@code everything} at the end of a line, and what stands before it. */
    record Heard(String before, Optional<Loudness> loudness) {

        static Heard of(String text) {
            int blank = text.lastIndexOf(' ');
            Optional<Loudness> loudness = loudness(text.substring(blank + 1));
            return new Heard(loudness.isEmpty() ? text : text.substring(0, Math.max(0, blank)).strip(), loudness);
        }

        private static Optional<Loudness> loudness(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "milestones" -> Optional.of(Loudness.MILESTONES);
                case "everything" -> Optional.of(Loudness.EVERYTHING);
                default -> Optional.empty();
            };
        }
    }

    static String said(Loudness loudness) {
        return loudness == Loudness.MILESTONES ? "milestones" : "everything";
    }

    Answer answer(Invocation invocation, Channel channel, String text) {
        if (text.isEmpty()) {
            return show(channel);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("zone") || lower.startsWith("zone ")) {
            return zone(invocation, channel, text.substring("zone".length()).strip());
        }
        String name = lower.split(" ", 2)[0];
        return wishes.answer(invocation, channel, name, text.substring(name.length()).strip())
                .orElseGet(() -> hear(invocation, channel, lower.startsWith("loudness ") ? text.substring("loudness ".length()).strip()
                        : text));
    }

    private Answer hear(Invocation invocation, Channel channel, String text) {
        Heard heard = Heard.of(text);
        return heard.loudness().map(loudness -> loudness(invocation, channel, heard.before(), loudness)).orElseGet(() -> Answer.no(
                "\"" + Phrases.cut(PlainText.clean(text), 60) + "\" is no setting.", "There are: `follow settings zone Chicago`",
                "`follow settings milestones` (or everything), for all; `follow settings nato everything`, for one", FollowWishes.names()));
    }

    private Answer show(Channel channel) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Settings of " + channel.said()));
        blocks.add(new Block.Line("Zone: " + channel.zone().getId() + " (" + Zones.spoken(channel.zone()) + "); it is now "
                + Phrases.moment(following.clock().instant(), channel.zone())));
        blocks.add(new Block.Section("Hears:", heard(channel)));
        blocks.add(new Block.Line(FollowWishes.milestones()));
        wishes.said(channel).forEach(line -> blocks.add(new Block.Line(line)));
        blocks.addAll(FollowState.lines(channel, following.outbox()));
        blocks.add(new Block.Offers(offers(channel)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private List<Block.Offer> offers(Channel channel) {
        List<Block.Offer> offers = new ArrayList<>();
        List<Watch> followed = following.watches().of(channel.ref());
        if (followed.stream().anyMatch(watch -> watch.loudness() == Loudness.MILESTONES)) {
            offers.add(new Block.Offer("Each action too", "follow settings everything"));
        }
        if (followed.stream().anyMatch(watch -> watch.loudness() == Loudness.EVERYTHING)) {
            offers.add(new Block.Offer("Milestones alone", "follow settings milestones"));
        }
        offers.addAll(wishes.offers(channel));
        AMERICAN.stream().filter(zone -> !Zones.read(zone).equals(Optional.of(channel.zone())))
                .forEach(zone -> offers.add(new Block.Offer(zone + " time", "follow settings zone " + zone)));
        offers.add(channel.paused().isPresent() ? new Block.Offer("Resume", "follow resume") : new Block.Offer("Pause", "follow pause"));
        return List.copyOf(offers);
    }

    /** One line for each follow. */
    List<String> heard(Channel channel) {
        List<Watch> followed = following.watches().of(channel.ref());
        return followed.isEmpty() ? List.of("nothing yet: it follows nothing")
                : followed.stream().map(watch -> targets.of(watch).name() + " · " + said(watch.loudness()) + " · since "
                        + Phrases.moment(watch.since(), channel.zone())).toList();
    }

    private Answer zone(Invocation invocation, Channel channel, String typed) {
        Optional<ZoneId> zone = Zones.read(typed).or(() -> Zones.meant(typed).filter(meant -> city(meant, typed)));
        if (zone.isEmpty()) {
            return Answer.no(typed.isEmpty() ? "Which zone?" : "There is no time zone \"" + Phrases.cut(PlainText.clean(typed), 60) + "\".",
                    Zones.meant(typed).map(meant -> "Did you mean `follow settings zone " + meant.getId() + "`?")
                            .orElse("For example: `follow settings zone Eastern`; or Chicago, America/Denver, UTC."));
        }
        following.keep(invocation, channel.in(zone.get()), "follow settings zone " + zone.get().getId());
        return Answer.of(Message.lines("Times in " + channel.said() + " are now in " + zone.get().getId() + ".",
                "It is now " + Phrases.moment(following.clock().instant(), zone.get())
                        + " there. Dates without a time are Congress's and stay as they are."));
    }

    /** A city's name is enough; anything else that is only near is asked back. */
    private static boolean city(ZoneId zone, String typed) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').equalsIgnoreCase(typed.strip().replace('_', ' '));
    }

    private Answer loudness(Invocation invocation, Channel channel, String which, Loudness loudness) {
        List<Watch> followed = following.watches().of(channel.ref());
        Optional<FollowTargets.Target> target = which.isEmpty() ? Optional.empty() : targets.find(which, Optional.of(channel));
        if (!which.isEmpty() && target.isEmpty()) {
            return targets.unknown(which, "preview", Optional.of(channel));
        }
        List<Watch> meant = followed.stream().filter(watch -> target
                .filter(one -> watch.kind() != one.kind() || !watch.target().equals(one.id())).isEmpty()).toList();
        if (meant.isEmpty()) {
            return Answer.no("This channel does not follow " + target.map(FollowTargets.Target::name).orElse("anything yet") + ".",
                    "`follow` lists what it follows and what it could.");
        }
        following.unitOfWork().run(() -> {
            meant.forEach(
                    watch -> following.watches().add(new Watch(watch.id(), watch.workspace(), watch.channel(), watch.kind(), watch.target(),
                            loudness, watch.since())));
            following.audit(invocation, channel, "follow settings " + target.map(one -> one.id() + " ").orElse("") + said(loudness));
        });
        return Answer.of(Message.lines("This channel now hears " + (loudness == Loudness.MILESTONES ? "the milestones"
                : "everything") + " of " + String.join(", ", meant.stream().map(watch -> targets.of(watch).name()).toList()) + ".",
                loudness == Loudness.MILESTONES ? FollowWishes.milestones()
                        : "Each action, cosponsor, title and text as well."));
    }

    Answer pause(Invocation invocation, Channel channel) {
        if (channel.paused().isPresent()) {
            return Answer.no("This channel is paused already.", FollowState.paused(channel).orElse(""));
        }
        following.keep(invocation, channel.paused(Optional.of(following.clock().instant())), "follow pause");
        return Answer.of(Message.of(new Block.Headline("Paused: nothing new is posted in " + channel.said() + "."),
                new Block.Line("What it follows stays. What was posted is still corrected if it turns out wrong; a post that is on its way"
                        + " still comes."),
                new Block.Offers(List.of(new Block.Offer("Resume", "follow resume")))));
    }

    Answer resume(Invocation invocation, Channel channel) {
        if (channel.paused().isEmpty()) {
            return Answer.no("This channel is not paused.", "Posts come as Congress publishes.");
        }
        String since = Phrases.moment(channel.paused().get(), channel.zone());
        following.keep(invocation, channel.paused(Optional.empty()), "follow resume");
        return Answer.of(Message.lines("Posts come again in " + channel.said() + ".",
                "What happened since " + since + " is not posted now; each bill and topic shows how it stands."));
    }
}
