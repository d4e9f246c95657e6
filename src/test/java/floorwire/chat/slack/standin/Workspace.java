package floorwire.chat.slack.standin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A workspace: its people, its channels, and the app's token there. */
public final class Workspace {

    private static final List<String> SCOPES = List.of("app_mentions:read", "channels:history", "channels:read", "chat:write",
            "commands", "files:write", "files:read", "groups:history", "groups:read", "im:history", "im:read", "im:write", "links:read",
            "links:write", "users:read");

    private final World world;
    private final String id;
    private final String name;
    private final LoopbackUser bot;
    private final String botId;
    private final Set<String> scopes = new TreeSet<>(SCOPES);
    private Optional<Duration> tokenLife = Optional.empty();
    private Optional<String> token = Optional.empty();
    private boolean installed;
    private boolean forOrganisation;

    Workspace(World world, String name) {
        this.world = world;
        this.id = world.id("T");
        this.name = name;
        this.bot = new LoopbackUser(world, this, "floorwire", true);
        this.botId = world.id("B");
        world.users.put(bot.id(), bot);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The bot's own account there. */
    public LoopbackUser bot() {
        return bot;
    }

    /** The token that is good now. */
    public String token() {
        synchronized (world) {
            return token.orElseThrow();
        }
    }

    public boolean isInstalled() {
        synchronized (world) {
            return installed;
        }
    }

    /** A public channel that the bot is in. */
    public LoopbackChannel channel(String channelName) {
        return add(new LoopbackChannel(world, this, LoopbackChannel.Kind.PUBLIC, channelName));
    }

    /** A private channel that the bot is in. */
    public LoopbackChannel privateChannel(String channelName) {
        return add(new LoopbackChannel(world, this, LoopbackChannel.Kind.PRIVATE, channelName));
    }

    private LoopbackChannel add(LoopbackChannel channel) {
        synchronized (world) {
            channel.admit(bot);
            world.channels.put(channel.id(), channel);
            return channel;
        }
    }

    /** Somebody who is in every public channel and in no private one. */
    public LoopbackUser member(String userName) {
        synchronized (world) {
            LoopbackUser user = new LoopbackUser(world, this, userName, false);
            world.users.put(user.id(), user);
            return user;
        }
    }

    /** The app may do what these scopes say, and nothing else. */
    public void scopes(String... only) {
        synchronized (world) {
            scopes.clear();
            scopes.addAll(Arrays.asList(only));
        }
    }

    /** The app may not do that any more. */
    public void withoutScope(String scope) {
        synchronized (world) {
            scopes.remove(scope);
        }
    }

    /** The token is bad from now on, {@code token_revoked}, and the app is told. */
    public void revokesToken() {
        synchronized (world) {
            ends("token_revoked");
            ObjectNode event = world.event("tokens_revoked");
            event.putObject("tokens").putArray("bot").add(bot.id());
            world.event(this, event);
        }
    }

    /** The bot's account is switched off: {@code account_inactive}; the app is not told. */
    public void deactivatesBot() {
        synchronized (world) {
            ends("account_inactive");
        }
    }

    /** Somebody removed the app: its token is bad, and it is told so, last by this. */
    public Envelope uninstalls() {
        synchronized (world) {
            revokesToken();
            Envelope told = world.event(this, world.event("app_uninstalled"));
            installed = false;
            return told;
        }
    }

    /** Somebody lets the app in again: it has another token now, and is where it was. */
    public void installsAgain() {
        synchronized (world) {
            grantsToken();
        }
    }

    /** From the next token on they live that long; Slack's are good for 12 hours where token rotation is on. */
    public void rotatesTokens(Duration life) {
        synchronized (world) {
            tokenLife = Optional.of(life);
        }
    }

    /** Somebody lets the app in: the code that the browser brings to its redirect address, good once for ten minutes by the documents. */
    public String authorizes() {
        synchronized (world) {
            return Oauth.code(world, this);
        }
    }

    /** From now on the app is let in for the whole organisation to which this workspace belongs. */
    public void installsForOrganisation() {
        synchronized (world) {
            forOrganisation = true;
        }
    }

    boolean isForOrganisation() {
        return forOrganisation;
    }

    private void ends(String error) {
        world.grants.values().stream().filter(grant -> grant.workspace == this && grant.error.isEmpty())
                .forEach(grant -> grant.error = error);
        world.changed();
    }

    void revoked() {
        ends("token_revoked");
        installed = false;
    }

    /** Tokens given before stay good until they end. */
    String grantsToken() {
        String made = (tokenLife.isPresent() ? "xoxe.xoxb-" : "xoxb-") + world.number() + "-loopback-" + id;
        world.grants.put(made, new World.Grant(this, tokenLife.map(life -> world.now().plus(life))));
        token = Optional.of(made);
        installed = true;
        return made;
    }

    Optional<Duration> tokenLife() {
        return tokenLife;
    }

    Set<String> scopes() {
        return scopes;
    }

    String botId() {
        return botId;
    }

    String domain() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    ObjectNode team() {
        return Json.object().put("id", id).put("domain", domain());
    }

    ObjectNode botProfile() {
        return Json.object().put("id", botId).put("app_id", world.appId).put("user_id", bot.id()).put("name", "Floorwire")
                .put("deleted", false).put("updated", 1735689600).put("team_id", id);
    }
}
