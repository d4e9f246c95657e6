package floorwire.chat.standin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client of another make, where Node.js is and its modules were installed with {@code npm ci} in {@code src/test/js} (or lie where
 * {@code -Dsecond.client.modules} says). Where they are not, the test is skipped by name.
 */
public final class NodeClient implements AutoCloseable {

    private static final Path MODULES = Path.of(System.getProperty("second.client.modules", "src/test/js/node_modules")).toAbsolutePath();

    private final Process process;
    private final BufferedReader said;

    private NodeClient(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * @param module  what the script needs
     * @param secrets for its environment, which no list of processes shows
     */
    public static NodeClient start(String module, Path script, List<String> arguments, Map<String, String> secrets) {
        assumeTrue(Files.isDirectory(MODULES.resolve(module)), "skipped: " + module + " is not installed in src/test/js");
        List<String> line = new ArrayList<>(List.of("node", script.toString()));
        line.addAll(arguments);
        var node = new ProcessBuilder(line).redirectErrorStream(true);
        node.environment().put("NODE_PATH", MODULES.toString());
        node.environment().putAll(secrets);
        try {
            return new NodeClient(node.start());
        } catch (IOException absent) {
            assumeTrue(false, "skipped: there is no node on the path");
            throw new AssertionError(absent);
        }
    }

    /** The next line that it says; empty when it has ended. */
    public String says() throws IOException {
        return Optional.ofNullable(said.readLine()).orElse("");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
