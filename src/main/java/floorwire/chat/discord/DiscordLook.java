package floorwire.chat.discord;

import java.io.IOException;
import java.time.Duration;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One look at whose token it is, for the doctor: two requests, no connection to the gateway. */
public final class DiscordLook {

    private static final String REAL = "https://discord.com";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DiscordLook() {}

    /** What Discord said. */
    public sealed interface Seen {

        /**
         * @param application the bot's id
         * @param servers     how many servers it is in; 200 for more
         */
        record Bot(String application, String name, int servers) implements Seen {}

        /** Discord answered, and does not know the token. */
        record BadToken() implements Seen {}

        record NoAnswer(String why) implements Seen {}
    }

    public static Seen at(DiscordToken token, DiscordAddress address) {
        OkHttpClient http = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        String base = address.api().map(Object::toString).orElse(REAL) + "/api/v10";
        try {
            JsonNode self = get(http, base + "/users/@me", token);
            JsonNode servers = get(http, base + "/users/@me/guilds", token);
            return new Seen.Bot(self.path("id").asString(), self.path("username").asString(), servers.size());
        } catch (Unauthorized e) {
            return new Seen.BadToken();
        } catch (IOException | JacksonException e) {
            return new Seen.NoAnswer(String.valueOf(e.getMessage()));
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private static final class Unauthorized extends IOException {}

    private static JsonNode get(OkHttpClient http, String url, DiscordToken token) throws IOException {
        Request request = new Request.Builder().url(url).header("Authorization", "Bot " + token.secret())
                .header("User-Agent", "DiscordBot (Floorwire)").build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new Unauthorized();
            }
            if (!response.isSuccessful()) {
                throw new IOException("it answered " + response.code());
            }
            return JSON.readTree(response.body().bytes());
        }
    }
}
