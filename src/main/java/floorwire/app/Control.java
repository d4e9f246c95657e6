package floorwire.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

import floorwire.ledger.Sources;

/**
 * How a command asks the program that runs on the same database for something that only that may do: at the private address, with a word that
 * is made anew at each start and stands in the database with that address. Who can read the database can ask, and nobody else: no web page,
 * nor who merely reaches the address.
 */
final class Control {

    static final String PATH = "/workspace/delete";

    private static final String NAME = "control";
    private static final String BEARER = "Bearer ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BYTES = 32;

    private final String word;
    private final UnaryOperator<String> delete;

    /** @param delete takes a workspace's id and says what was deleted */
    Control(UnaryOperator<String> delete) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.word = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        this.delete = delete;
    }

    /** So that it is found. */
    void announce(Sources sources, InetSocketAddress listening, Instant now) {
        String host = listening.getAddress().isAnyLocalAddress() ? "127.0.0.1" : listening.getAddress().getHostAddress();
        String at = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening.getPort() + " " + word;
        sources.remember(Service.SELF, NAME, new Sources.Resource(Optional.of(at), Optional.empty(), "", now, Optional.empty()));
    }

    /** Whether who asks knows the word. */
    boolean lets(Optional<String> authorization) {
        return MessageDigest.isEqual((BEARER + word).getBytes(StandardCharsets.UTF_8),
                authorization.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    String delete(String workspace) {
        return delete.apply(workspace);
    }

    /** Asks the running program; empty where none answers that is the one of this database. */
    static Optional<String> ask(Sources sources, String workspace) {
        Optional<String> announced = sources.resource(Service.SELF, NAME).flatMap(Sources.Resource::listed);
        if (announced.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = announced.get().split(" ", 2);
        URI address = URI.create(parts[0] + PATH);
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                    .header("Authorization", BEARER + parts[parts.length - 1]).POST(BodyPublishers.ofString(workspace)).build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body().strip()) : Optional.empty();
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
