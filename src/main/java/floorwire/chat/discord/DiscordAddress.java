package floorwire.chat.discord;

import java.net.URI;
import java.util.Optional;

/**
 * Where Discord is, if not where JDA knows it to be. With both set nothing else is contacted.
 *
 * @param api     such as {@code http://127.0.0.1:8080}, without {@code /api/v10}
 * @param gateway such as {@code ws://127.0.0.1:8080/gateway}
 */
public record DiscordAddress(Optional<URI> api, Optional<URI> gateway) {

    /** Discord itself. */
    public static final DiscordAddress REAL = new DiscordAddress(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if only one is set: half of what is said would leave for the real service */
    public DiscordAddress {
        if (api.isPresent() != gateway.isPresent()) {
            throw new IllegalArgumentException(
                    "discord-url and discord-gateway-url go together: with one alone the other half still goes to Discord itself");
        }
    }
}
