package floorwire.chat.slack;

import java.net.InetSocketAddress;

/** How Slack tells the app what people do. */
public sealed interface SlackInlet {

    /**
     * The app opens a socket to Slack by itself: Socket Mode, which needs no public address.
     *
     * @param app the app-level token
     */
    record Socket(SlackToken app) implements SlackInlet {}

    /**
     * Slack sends signed requests to a public address, {@code /slack/events} there.
     *
     * @param signing the signing secret
     * @param listen  where they arrive, behind whatever holds the certificate
     */
    record Http(SlackToken signing, InetSocketAddress listen) implements SlackInlet {}
}
