package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppMentionEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSender;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.Workspace;

/** The stand-in as Bolt finds it behind the JDK's own HTTP server: signed requests, and those that are not Slack's. */
class HttpModeTest {

    private Optional<LoopbackSlack> slack = Optional.empty();
    private Optional<HttpServer> http = Optional.empty();
    private Optional<LoopbackSender> sender = Optional.empty();
    private Optional<Workspace> town = Optional.empty();

    @BeforeEach
    void listens() throws IOException {
        var server = new LoopbackSlack();
        slack = Optional.of(server);
        server.limits().kept(false);
        town = Optional.of(server.workspace("Peace Town"));
        App app = BoltClient.app(server, town.orElseThrow());
        app.command("/congress", (request, context) -> context.ack("about " + request.getPayload().getText()));
        app.messageShortcut("which", (_, context) -> {
            context.respond("this one");
            return context.ack();
        });
        app.event(AppMentionEvent.class, (event, context) -> {
            context.client().chatPostMessage(call -> call.channel(event.getEvent().getChannel()).text("yes"));
            return context.ack();
        });
        app.start();
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listening.createContext("/slack/events", exchange -> answer(app, exchange));
        listening.start();
        http = Optional.of(listening);
        sender = Optional.of(server.sendsTo(URI.create("http://127.0.0.1:" + listening.getAddress().getPort() + "/slack/events")));
    }

    private static void answer(App app, HttpExchange exchange) throws IOException {
        var headers = new RequestHeaders(new LinkedHashMap<>(exchange.getRequestHeaders()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new SlackRequestParser(app.config()).parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(exchange.getRequestURI().getPath()).queryString(Map.of()).headers(headers).requestBody(body)
                .remoteAddress("127.0.0.1").build());
        int status = 500;
        byte[] answer = {};
        try {
            var response = app.run(request);
            status = response.getStatusCode();
            answer = Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new IOException(failed);
        } finally {
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        }
    }

    @AfterEach
    void ends() {
        http.ifPresent(server -> server.stop(0));
        slack.ifPresent(LoopbackSlack::close);
    }

    @Test
    void what_people_do_arrives_and_what_is_not_slacks_is_refused() {
        LoopbackChannel general = town.orElseThrow().channel("general");
        LoopbackUser ada = town.orElseThrow().member("Ada");
        LoopbackSender slackItself = sender.orElseThrow();

        var asked = ada.in(general).command("/congress s2174 & more");
        assertThat(asked.shown().text()).isEqualTo("about s2174 & more");
        Post mention = ada.in(general).mentions("s2174");
        assertThat(general.awaitPosts(2)).extracting(Post::text).containsExactly(mention.text(), "yes");
        assertThat(ada.in(general).shortcut("which", mention).shown().isEphemeral()).isTrue();

        var envelope = asked.envelope();
        assertThat(slackItself.retries(envelope, 1, "http_timeout").status()).isEqualTo(200);
        assertThat(slackItself.forges(envelope).status()).isEqualTo(401);
        assertThat(slackItself.replays(envelope, Duration.ofMinutes(7)).status()).isEqualTo(401);
        assertThat(slackItself.unsigned(envelope).status()).isEqualTo(401);
        assertThat(slackItself.verifies("a-challenge").body()).contains("a-challenge");
        assertThat(slackItself.checksSsl().status()).isEqualTo(200);
    }
}
