package floorwire.chat.discord.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which handler answers which call, who may call, and how often. */
final class Rest {

    /** @param anybody whether it needs no bot token: what comes with an interaction's own token, which no global limit counts either */
    private record Route(String method, Pattern path, boolean anybody, Handler handler) {}

    /** @param ids what the path's brackets matched */
    record Ask(RecordedCall call, MatchResult ids) {
        String id(int number) {
            return ids.group(number);
        }
    }

    private interface Handler extends Function<Ask, Reply> {}

    private static final String ID = "(\\d+)";

    private final World world;
    private final Limits limits;
    private final List<Route> routes;

    Rest(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
        Messages messages = new Messages(world);
        Threads threads = new Threads(world);
        Callbacks callbacks = new Callbacks(world);
        Accounts accounts = new Accounts(world);
        String channel = "/channels/" + ID;
        String message = channel + "/messages/" + ID;
        String commands = "/applications/" + ID + "/commands";
        String webhook = "/webhooks/" + ID + "/([^/]+)";
        String hooked = webhook + "/messages/(@original|\\d+)";
        this.routes = List.of(
                open("POST", "/interactions/" + ID + "/([^/]+)/callback", callbacks::first),
                open("POST", webhook, callbacks::followup), open("GET", hooked, callbacks::get),
                open("PATCH", hooked, callbacks::edit), open("DELETE", hooked, callbacks::delete),
                route("POST", channel + "/messages", messages::create), route("GET", channel + "/messages", messages::list),
                route("GET", message, messages::get), route("PATCH", message, messages::edit),
                route("DELETE", message, messages::delete), route("POST", message + "/threads", threads::fromMessage),
                route("POST", message + "/crosspost", messages::get), route("POST", channel + "/threads", threads::create),
                route("GET", channel + "/threads/archived/public", threads::archived),
                route("PUT", channel + "/thread-members/@me", threads::join), route("GET", channel, threads::get),
                route("PATCH", channel, threads::modify), route("POST", channel + "/typing", _ -> Reply.nothing()),
                route("GET", "/guilds/" + ID + "/threads/active", threads::active),
                route("PUT", commands, world.commands::replace), route("GET", commands, world.commands::list),
                route("GET", "/users/@me", accounts::me), route("POST", "/users/@me/channels", accounts::openDirect),
                route("GET", "/users/@me/guilds", accounts::guilds), route("GET", "/users/" + ID, accounts::user),
                route("GET", "/applications/@me", accounts::application), route("GET", "/oauth2/applications/@me", accounts::application),
                open("GET", "/gateway", accounts::gateway), route("GET", "/gateway/bot", accounts::gateway),
                route("GET", "/guilds/" + ID, accounts::guild), route("GET", "/guilds/" + ID + "/channels", accounts::channels),
                route("GET", "/guilds/" + ID + "/members/" + ID, accounts::member));
    }

    private static Route open(String method, String path, Handler handler) {
        return new Route(method, Pattern.compile(path), true, handler);
    }

    private static Route route(String method, String path, Handler handler) {
        return new Route(method, Pattern.compile(path), false, handler);
    }

    Reply answer(RecordedCall call) {
        for (Route route : routes) {
            var path = route.path.matcher(call.path());
            if (route.method.equals(call.method()) && path.matches()) {
                return limited(route, new Ask(call, path.toMatchResult()));
            }
        }
        return Reply.refused(Refusal.of(404, 0, "404: Not Found"));
    }

    private Reply limited(Route route, Ask ask) {
        if (!route.anybody) {
            Optional<Reply> tooMany = limits.global();
            if (tooMany.isPresent()) {
                return tooMany.get();
            }
        }
        Map<String, String> headers = Map.of();
        if (isCounted(ask.call)) {
            Limits.Bucket bucket = limits.bucket(ask.call.method() + ' ' + ask.call.path().replaceAll("/messages/.*", "/messages/id"));
            if (bucket.refused().isPresent()) {
                return bucket.refused().get();
            }
            headers = bucket.headers();
        }
        return done(route, ask).with(headers);
    }

    /** What happens in channels has buckets; how large others are Discord does not say, and here they have no end. */
    private static boolean isCounted(RecordedCall call) {
        return call.path().startsWith("/channels/") && !call.method().equals("GET");
    }

    private Reply done(Route route, Ask ask) {
        synchronized (world) {
            try {
                if (!route.anybody && !ask.call.header("Authorization").orElse("").equals("Bot " + world.token())) {
                    throw Refusal.of(401, 0, "401: Unauthorized");
                }
                return route.handler.apply(ask);
            } catch (Refusal refused) {
                return Reply.refused(refused);
            } finally {
                world.changed();
            }
        }
    }
}
