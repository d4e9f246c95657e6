package floorwire.chat.slack.standin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/**
 * Somebody in a channel. What Slack's client would not let through is an {@link AssertionError} here: a command that is not registered,
 * a button that is not there, a form with a field left empty.
 */
public final class Seat {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+");

    private final World world;
    private final LoopbackUser user;
    private final Optional<LoopbackChannel> channel;

    Seat(World world, LoopbackUser user, Optional<LoopbackChannel> channel) {
        this.world = world;
        this.user = user;
        this.channel = channel;
    }

    /** The next thing this person does is delivered twice, as one envelope. */
    public Seat arrivingTwice() {
        world.arrivesTwice();
        return this;
    }

    /** What this person sees in the channel, oldest first, what is for nobody else included. */
    public List<Post> sees() {
        return place().seenBy(user);
    }

    /** A slash command with what stands behind it: {@code /congress s2174}. */
    public LoopbackInteraction command(String line) {
        String[] words = line.split(" ", 2);
        if (!world.commands.contains(words[0])) {
            throw new AssertionError("not a registered command: " + words[0]);
        }
        if (!user.workspace().isInstalled()) { // by the documents only members of the workspace that installed it have an app's commands
            throw new AssertionError("no such command in the workspace of " + user.name() + ": " + words[0]);
        }
        return forgedCommand(line);
    }

    /** The same whether it is registered or not, such as one of an older manifest. */
    public LoopbackInteraction forgedCommand(String line) {
        String[] words = line.split(" ", 2);
        return send("slash_commands", Optional.empty(),
                ids -> Payloads.command(world, user, place(), words[0], words.length > 1 ? words[1] : "", ids));
    }

    /** Names the bot in the channel. */
    public Post mentions(String words) {
        return mentions(words, Optional.empty());
    }

    /** Names the bot below another message. */
    public Post mentions(String words, Post thread) {
        return mentions(words, Optional.of(thread));
    }

    private Post mentions(String words, Optional<Post> thread) {
        synchronized (world) {
            LoopbackUser bot = app().bot();
            Post post = write("<@" + bot.id() + "> " + words, thread);
            if (place().isWith(bot)) {
                world.event(app(), user.workspace(), Payloads.message(post, "app_mention"));
            }
            return post;
        }
    }

    /** Another app's bot names this one, in words of its own or in somebody's: its id and profile are in the message. */
    public Post mentionsAsBot(String words) {
        return mentions(words,
                event -> event.put("bot_id", "B0OTHER").putObject("bot_profile").put("id", "B0OTHER").put("app_id", "A0OTHER")
                        .put("name", "Other").put("deleted", false).put("updated", 1735689600).put("team_id", user.workspace().id()));
    }

    /** Somebody edits a message so that it names the bot, as another app may at each of its edits. */
    public Post mentionsByEditing(String words) {
        return mentions(words, event -> event.putObject("edited").put("user", user.id()).put("ts", world.stamp()));
    }

    private Post mentions(String words, Consumer<ObjectNode> with) {
        synchronized (world) {
            Post post = write("<@" + app().bot().id() + "> " + words, Optional.empty());
            ObjectNode event = Payloads.message(post, "app_mention");
            with.accept(event);
            world.event(app(), user.workspace(), event);
            return post;
        }
    }

    /** Says something; in direct messages the app hears of it. Links of its domains are told as {@link #posts} does. */
    public Post says(String words) {
        return says(words, Optional.empty());
    }

    /** Says something below another message. */
    public Post says(String words, Post thread) {
        return says(words, Optional.of(thread));
    }

    private Post says(String words, Optional<Post> thread) {
        synchronized (world) {
            Post post = write(words, thread);
            if (place().isDirect()) {
                world.event(app(), user.workspace(), Payloads.message(post, "message").put("channel_type", "im"));
            }
            List<String> links = LINK.matcher(words).results().map(java.util.regex.MatchResult::group).filter(this::isUnfurled).toList();
            if (!links.isEmpty()) {
                world.event(app(), user.workspace(), Payloads.linkShared(world, app(), post, links));
            }
            return post;
        }
    }

    /** Posts a link; if it is one of the app's domains, the app hears of it. */
    public Post posts(String link) {
        Matcher matcher = LINK.matcher(link);
        if (!matcher.matches()) {
            throw new AssertionError("not a link: " + link);
        }
        return says(link);
    }

    private boolean isUnfurled(String link) {
        String host = Optional.ofNullable(URI.create(link).getHost()).orElse("");
        return world.unfurled.stream().anyMatch(domain -> host.equals(domain) || host.endsWith('.' + domain));
    }

    private Post write(String words, Optional<Post> thread) {
        ObjectNode sent = Json.object().put("text", words);
        thread.ifPresent(parent -> sent.put("thread_ts", parent.threadTs().orElse(parent.ts())));
        return place().add(new Post(world, place(), user, sent, Optional.empty()));
    }

    /** A click on the button with this label or action id. */
    public LoopbackInteraction clicks(Surface on, String label) {
        Control button = on.control(label);
        if (!button.type().equals("button")) {
            throw new AssertionError("nothing to click: " + button);
        }
        return act(on, button, Payloads.click(button));
    }

    /** Choosing in the menu with this label, placeholder or action id: options by value or words; channels and people by id. */
    public LoopbackInteraction chooses(Surface on, String menu, String... values) {
        Control control = on.control(menu);
        if (!control.dispatches()) {
            throw new AssertionError("the app hears nothing of what is chosen there: " + control);
        }
        return act(on, control, Payloads.chosen(control, picks(on, control, values)));
    }

    /** The same in a field of a form, of which the app hears nothing before the form is sent. */
    void picks(Surface on, String menu, String... values) {
        picks(on, on.control(menu), values);
    }

    private ObjectNode picks(Surface on, Control control, String... values) {
        ObjectNode value = on.choices().chosen(control, List.of(values));
        synchronized (world) {
            on.choices().put(control, value);
        }
        return value;
    }

    private LoopbackInteraction act(Surface on, Control control, ObjectNode action) {
        return send("interactive", Optional.of(on), ids -> Payloads.blockActions(world, this, on, control, action, ids));
    }

    /** Typing in a menu that the app fills; what it offers is {@link LoopbackInteraction#choices}. */
    public LoopbackInteraction types(Surface on, String menu, String text) {
        Control control = on.control(menu);
        if (!control.type().contains("external_select")) {
            throw new AssertionError("the app does not fill " + control);
        }
        return send("interactive", Optional.of(on), _ -> Payloads.suggestion(world, this, on, control, text));
    }

    /** A shortcut in a message's menu. */
    public LoopbackInteraction shortcut(String callbackId, Post post) {
        return send("interactive", Optional.of(post), ids -> Payloads.messageAction(world, this, callbackId, post, ids));
    }

    LoopbackInteraction shortcut(String callbackId) {
        return send("interactive", Optional.empty(), ids -> Payloads.shortcut(world, user, callbackId, ids));
    }

    LoopbackInteraction submits(View view, Map<String, ?> values) {
        synchronized (world) {
            Forms.fill(view, values);
        }
        return send("interactive", Optional.of(view), ids -> Payloads.view(world, user, "view_submission", view, ids));
    }

    Optional<LoopbackInteraction> closes(View view) {
        synchronized (world) {
            user.modals().remove(view);
            view.close();
        }
        return view.notifiesOnClose() ? Optional.of(send("interactive", Optional.of(view),
                ids -> Payloads.view(world, user, "view_closed", view, ids).put("is_cleared", false))) : Optional.empty();
    }

    public LoopbackUser user() {
        return user;
    }

    /** The workspace whose app hears what this person does here. */
    Workspace app() {
        return channel.map(place -> place.appFor(user)).orElse(user.workspace());
    }

    LoopbackChannel place() {
        return channel.orElseThrow(() -> new AssertionError(user.name() + " is in no channel here"));
    }

    private LoopbackInteraction send(String type, Optional<Surface> on, Function<LoopbackInteraction.Ids, ObjectNode> payload) {
        synchronized (world) {
            Workspace app = on.orElse(null) instanceof View view ? view.app() : app();
            LoopbackInteraction interaction = new LoopbackInteraction(world, user, app, channel, on);
            Envelope envelope = new Envelope(world, type, payload.apply(interaction.ids()), Optional.of(interaction));
            interaction.is(envelope);
            world.interactions.put(interaction.ids().trigger(), interaction);
            world.deliver(envelope);
            return interaction;
        }
    }
}
