package floorwire.chat.discord.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Watched;

/** All that the stand-in knows. */
final class World extends Watched {

    /** When everything here was founded. */
    static final String STAMP = "2025-01-01T00:00:00+00:00";

    final Snowflakes ids = new Snowflakes(this::now);
    final LoopbackUser bot;
    final String application;
    final Map<String, LoopbackGuild> guilds = new LinkedHashMap<>();
    final Map<String, LoopbackInteraction> interactions = new LinkedHashMap<>();
    final Commands commands = new Commands(this);
    final Nonces nonces = new Nonces(this);
    final LoopbackGateway gateway = new LoopbackGateway(this);
    final List<RecordedCall> calls = new ArrayList<>();
    private final Map<String, LoopbackChannel> channels = new LinkedHashMap<>();
    private final Map<String, LoopbackUser> users = new LinkedHashMap<>();
    private final Map<String, LoopbackChannel> direct = new LinkedHashMap<>();
    private volatile Duration ahead;
    private String address = "";
    private String token;

    World(String token, Duration ahead) {
        this.token = token;
        this.ahead = ahead;
        this.bot = new LoopbackUser(this, "Floorwire", true);
        this.application = bot.id();
        users.put(bot.id(), bot);
    }

    /** The machine's clock, and what a test put it ahead. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void advance(Duration time) {
        ahead = ahead.plus(time);
        changed();
    }

    String api() {
        return "http://" + address;
    }

    String gatewayAddress() {
        return "ws://" + address + "/gateway";
    }

    void setAddress(String hostAndPort) {
        this.address = hostAndPort;
    }

    synchronized String token() {
        return token;
    }

    synchronized void setToken(String now) {
        this.token = now;
    }

    synchronized LoopbackUser user(String name) {
        LoopbackUser user = new LoopbackUser(this, name, false);
        users.put(user.id(), user);
        return user;
    }

    Optional<LoopbackUser> userById(String id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized LoopbackGuild guild(String name) {
        LoopbackGuild guild = new LoopbackGuild(this, name);
        guilds.put(guild.id(), guild);
        tell(guild, "GUILD_CREATE", guild.json());
        return guild;
    }

    synchronized LoopbackChannel directMessages(LoopbackUser user) {
        LoopbackChannel known = direct.get(user.id());
        if (known != null) {
            return known;
        }
        LoopbackChannel made = new LoopbackChannel(this, user);
        direct.put(user.id(), made);
        channels.put(made.id(), made);
        return made;
    }

    synchronized LoopbackChannel opened(LoopbackChannel channel) {
        channels.put(channel.id(), channel);
        ObjectNode json = channel.json();
        if (channel.isThread()) {
            json.put("newly_created", true);
        }
        tell(channel, channel.isThread() ? "THREAD_CREATE" : "CHANNEL_CREATE", json);
        return channel;
    }

    Optional<LoopbackChannel> channelById(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** @throws Refusal 10003 if there is none, or none any more; 50001 if the bot is not there or may not look */
    LoopbackChannel channel(String id) {
        LoopbackChannel channel = Optional.ofNullable(channels.get(id)).filter(one -> !one.isGone()).orElseThrow(Refusal::unknownChannel);
        if (channel.guild().filter(server -> !server.isWithBot()).isPresent() || !Rights.has(channel.botRights(), Rights.VIEW_CHANNEL)) {
            throw Refusal.missingAccess();
        }
        return channel;
    }

    Stream<LoopbackChannel> channels(LoopbackGuild guild) {
        return channels.values().stream().filter(channel -> !channel.isGone() && channel.guild().filter(guild::equals).isPresent());
    }

    Stream<LoopbackChannel> threadsOf(LoopbackChannel parent) {
        return channels.values().stream().filter(channel -> !channel.isGone() && channel.parent().filter(parent::equals).isPresent());
    }

    /** Tells the bot, if it is in that server. */
    synchronized void tell(LoopbackGuild guild, String event, ObjectNode data) {
        if (guild.isWithBot()) {
            gateway.dispatch(event, data, Optional.of(guild.id()));
        }
        changed();
    }

    synchronized void tell(LoopbackChannel channel, String event, ObjectNode data) {
        channel.guild().ifPresent(guild -> tell(guild, event, data));
        changed();
    }

    @Override
    protected String lately() {
        return "asked last: " + calls.subList(Math.max(0, calls.size() - 5), calls.size());
    }
}
