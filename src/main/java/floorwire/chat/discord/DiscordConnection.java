package floorwire.chat.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Opens the connection, with what re-sends and what mentions by itself switched off: one call of ours is one request, as far as JDA
 * allows, and nobody is pinged by feed text. No privileged intent is asked for.
 */
final class DiscordConnection {

    private static final int PARALLEL = 25;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private DiscordConnection() {}

    /**
     * Begins to connect; what comes of it is told to the listeners.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException if Discord does not know the token
     */
    static JDA open(DiscordToken token, DiscordAddress address, EventListener... listeners) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        JDABuilder builder = JDABuilder.createLight(token.secret(), EnumSet.noneOf(GatewayIntent.class))
                // without the first, JDA's own check of our permissions misses what a channel says about the bot itself
                .enableCache(CacheFlag.MEMBER_OVERRIDES, CacheFlag.FORUM_TAGS)
                .setHttpClientBuilder(http())
                .setRequestTimeoutRetry(false)
                .setEnableShutdownHook(false)
                // what an interaction says of its member's permissions stands only there
                .setEventPassthrough(true)
                .addEventListeners((Object[]) listeners);
        address.api().ifPresent(api -> builder.setRestConfig(new RestConfig().setBaseUrl(api + "/api/v10/")));
        address.gateway().ifPresent(gateway -> builder.setSessionController(new SessionControllerAdapter() {
            @Override
            public String getGateway() {
                return gateway.toString();
            }
        }));
        return builder.build();
    }

    /** JDA's own settings, and no second try behind our back. */
    private static OkHttpClient.Builder http() {
        Dispatcher requests = new Dispatcher();
        requests.setMaxRequestsPerHost(PARALLEL);
        return new OkHttpClient.Builder().retryOnConnectionFailure(false).dispatcher(requests).addInterceptor(new DiscordPace())
                .connectionPool(new ConnectionPool(5, 10, TimeUnit.SECONDS))
                .connectTimeout(CONNECT).readTimeout(ANSWER).writeTimeout(ANSWER);
    }
}
