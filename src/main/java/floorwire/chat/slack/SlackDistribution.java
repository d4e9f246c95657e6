package floorwire.chat.slack;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * The app in every workspace that lets it in, by OAuth 2.
 *
 * @param client  the app's id, which is no secret
 * @param secret  with which it asks for tokens
 * @param publicAddress where people's browsers find what listens, {@code https://floorwire.example.org}
 * @param listen  where that arrives, behind whatever holds the certificate
 */
public record SlackDistribution(String client, SlackToken secret, URI publicAddress, InetSocketAddress listen, SlackInlet inlet,
        SlackAddress address) implements SlackApp {

    /** Where a workspace begins to let it in. */
    public URI installPage() {
        return URI.create(publicAddress + SlackInstall.START);
    }

    URI redirect() {
        return URI.create(publicAddress + SlackInstall.REDIRECT);
    }
}
