package floorwire.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the running service's {@code /health}: the container image's health check, since the image has a JVM and no curl. It reads the
 * configuration as the service does; where that serves no page, there is nothing to find wrong.
 */
public final class HealthProbe {

    /** One of the engine's three tries must end before the next begins. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private HealthProbe() {}

    /** Exit code 0 when all is well, else 1; the reasons go to standard output, which the engine keeps. */
    public static void main(String[] args) throws InterruptedException {
        System.exit(probe(System.getenv(), Path.of("")));
    }

    static int probe(Map<String, String> environment, Path folder) throws InterruptedException {
        try {
            String listen = new ConfigReader(environment, folder).read(Optional.empty(), Map.of()).privateListen();
            if (listen.isEmpty()) {
                System.out.println("private-listen is off: nothing tells");
                return 0;
            }
            InetSocketAddress address = ListenAddress.of(Setting.PRIVATE_LISTEN.key(), listen);
            URI health = URI.create("http://" + listen.substring(0, listen.lastIndexOf(':')) + ":" + address.getPort() + "/health");
            try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                var answer = client.send(HttpRequest.newBuilder(health).timeout(PATIENCE).build(), BodyHandlers.ofString());
                System.out.print(answer.body());
                return answer.statusCode() == 200 ? 0 : 1;
            }
        } catch (IOException | IllegalArgumentException e) {
            System.out.println("/health does not answer: " + e.getMessage());
            return 1;
        }
    }
}
