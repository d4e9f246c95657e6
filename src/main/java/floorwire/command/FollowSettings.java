package floorwire.command;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.ledger.UnitOfWork;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** {@code follow settings}, {@code pause} and {@code resume}: the channel's time zone, how much it hears, and whether it hears at all. */
final class FollowSettings {

    private final Watches watches;
    private final Audience audience;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final FollowTargets targets;

    FollowSettings(Watches watches, Audience audience, UnitOfWork unitOfWork, InstantSource clock, FollowTargets targets) {
        this.watches = watches;
        this.audience = audience;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
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
        Heard heard = Heard.of(lower.startsWith("loudness ") ? text.substring("loudness ".length()).strip() : text);
        return heard.loudness().map(loudness -> loudness(invocation, channel, heard.before(), loudness)).orElseGet(() -> Answer.no(
                "\"" + Phrases.cut(PlainText.clean(text), 60) + "\" is no setting.", "There are: follow settings zone Chicago",
                "follow settings milestones (or everything), for all; follow settings nato everything, for one"));
    }

    private Answer show(Channel channel) {
        return Answer.of(Message.of(new Block.Headline("Settings of " + channel.ref().id()),
                new Block.Line("Zone: " + channel.zone().getId() + " (" + Zones.spoken(channel.zone()) + "); it is now "
                        + Phrases.moment(clock.instant(), channel.zone())),
                new Block.Section("Hears:", heard(channel)), new Block.Line(state(channel)),
                new Block.Offers(List.of(new Block.Offer("Another zone", "follow settings zone Chicago"),
                        new Block.Offer("Each action too", "follow settings everything"),
                        channel.paused().isPresent() ? new Block.Offer("Resume", "follow resume")
                                : new Block.Offer("Pause", "follow pause")))));
    }

    /** One line for each follow. */
    List<String> heard(Channel channel) {
        List<Watch> followed = watches.of(channel.ref());
        return followed.isEmpty() ? List.of("nothing yet: it follows nothing")
                : followed.stream().map(watch -> targets.of(watch).name() + " · " + said(watch.loudness()) + " · since "
                        + Phrases.moment(watch.since(), channel.zone())).toList();
    }

    /** Whether posts come. */
    static String state(Channel channel) {
        return channel.blocked().map(reason -> "This channel cannot be reached since a post was refused: " + reason)
                .or(() -> channel.paused().map(since -> "Paused since " + Phrases.moment(since, channel.zone())
                        + ": nothing new is posted. `follow resume` goes on."))
                .orElse("Posts come as Congress publishes.");
    }

    private Answer zone(Invocation invocation, Channel channel, String typed) {
        Optional<ZoneId> zone = Zones.read(typed).or(() -> Zones.meant(typed).filter(meant -> city(meant, typed)));
        if (zone.isEmpty()) {
            return Answer.no(typed.isEmpty() ? "Which zone?" : "There is no time zone \"" + Phrases.cut(PlainText.clean(typed), 60) + "\".",
                    Zones.meant(typed).map(meant -> "Did you mean `follow settings zone " + meant.getId() + "`?")
                            .orElse("For example: follow settings zone Eastern, Chicago, America/Denver or UTC."));
        }
        keep(invocation, channel.in(zone.get()), "settings zone " + zone.get().getId());
        return Answer.of(Message.lines("Times in " + channel.ref().id() + " are now in " + zone.get().getId() + ".",
                "It is now " + Phrases.moment(clock.instant(), zone.get())
                        + " there. Dates without a time are Congress's and stay as they are."));
    }

    /** A city's name is enough; anything else that is only near is asked back. */
    private static boolean city(ZoneId zone, String typed) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').equalsIgnoreCase(typed.strip().replace('_', ' '));
    }

    private Answer loudness(Invocation invocation, Channel channel, String which, Loudness loudness) {
        List<Watch> followed = watches.of(channel.ref());
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
        unitOfWork.run(() -> {
            meant.forEach(watch -> watches.add(new Watch(watch.id(), watch.workspace(), watch.channel(), watch.kind(), watch.target(),
                    loudness, watch.since())));
            audit(invocation, channel, "settings " + target.map(one -> one.id() + " ").orElse("") + said(loudness));
        });
        return Answer.of(Message.lines("This channel now hears " + (loudness == Loudness.MILESTONES ? "the milestones"
                : "everything") + " of " + String.join(", ", meant.stream().map(watch -> targets.of(watch).name()).toList()) + ".",
                loudness == Loudness.MILESTONES ? "Reports, votes, passage, law, new matches."
                        : "Each action, cosponsor, title and text as well."));
    }

    Answer pause(Invocation invocation, Channel channel) {
        if (channel.paused().isPresent()) {
            return Answer.no("This channel is paused already.", state(channel));
        }
        keep(invocation, channel.paused(Optional.of(clock.instant())), "pause");
        return Answer.of(Message.of(new Block.Headline("Paused: nothing new is posted in " + channel.ref().id() + "."),
                new Block.Line("What it follows stays. What was posted is still corrected if it turns out wrong; a post that is on its way"
                        + " still comes."),
                new Block.Offers(List.of(new Block.Offer("Resume", "follow resume")))));
    }

    Answer resume(Invocation invocation, Channel channel) {
        if (channel.paused().isEmpty()) {
            return Answer.no("This channel is not paused.", state(channel));
        }
        String since = Phrases.moment(channel.paused().get(), channel.zone());
        keep(invocation, channel.paused(Optional.empty()), "resume");
        return Answer.of(Message.lines("Posts come again in " + channel.ref().id() + ".",
                "What happened since " + since + " is not posted now; each bill and topic shows how it stands."));
    }

    private void keep(Invocation invocation, Channel channel, String what) {
        unitOfWork.run(() -> {
            audience.save(channel);
            audit(invocation, channel, what);
        });
    }

    private void audit(Invocation invocation, Channel channel, String what) {
        audience.audit(channel, invocation.actor(), "follow " + what + " in " + channel.ref(), clock.instant());
    }
}
