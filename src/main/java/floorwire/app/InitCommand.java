package floorwire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.feed.ApiKey;

/** {@code init}: asks for what must be set and writes it to a file of the owner's own. */
@Command(name = "init", description = "Asks for what must be set, and writes the configuration file.", mixinStandardHelpOptions = true,
        footer = {"", "On a terminal only. Elsewhere set the environment: docs/usage.md, Settings."})
final class InitCommand implements Callable<Integer> {

    private static final List<Setting> ASKED = List.of(Setting.CONGRESS_KEY, Setting.CONTACT, Setting.ZONE, Setting.DATABASE_URL);

    @Option(names = "--config", paramLabel = "FILE",
            description = "The file to write (default: floorwire.yaml).") private Optional<String> file = Optional.empty();

    @Option(names = "--force", description = "Replace a file that is there; it is kept as FILE.bak.") private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Progress.watched()) {
            throw new IllegalArgumentException("this is a dialogue and needs a terminal. Without one set "
                    + ASKED.stream().map(Setting::env).collect(Collectors.joining(", ")) + " in the environment ("
                    + Setting.CONGRESS_KEY.env() + "_FILE names a file that holds the key), or write " + ConfigReader.FILE);
        }
        Path path = demandFree();
        try (TerminalDialogue dialogue = new TerminalDialogue()) {
            return write(dialogue, path);
        }
    }

    /** @throws IllegalArgumentException if there is a file that is not to be replaced */
    Path demandFree() {
        String name = file.or(() -> Optional.ofNullable(System.getenv(ConfigReader.FILE_ENV)).filter(given -> !given.isBlank()))
                .orElse(ConfigReader.FILE);
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + " is a folder: name a file in it with --config");
        }
        if (Files.exists(path) && !force) {
            throw new IllegalArgumentException(path + " is there already: change it by hand, write another with --config FILE, or replace"
                    + " it with --force (it is kept as " + ConfigFile.kept(path) + ")");
        }
        return path;
    }

    int write(Dialogue dialogue, Path path) throws IOException, InterruptedException {
        Optional<Map<Setting, String>> answers;
        try {
            answers = new Interview(dialogue, this::check, ZoneId.systemDefault()).run(path.toString());
        } catch (Dialogue.BrokenOff e) {
            answers = Optional.empty();
        }
        if (answers.isEmpty()) {
            dialogue.say("\nNothing is written.");
            return Main.USAGE;
        }
        demandFree(); // it may have come while they were typing
        boolean replaced = Files.exists(path);
        ConfigFile.write(path, ConfigFile.text(answers.get()));
        dialogue.say("Written: " + path + (replaced ? "; what was there is kept as " + ConfigFile.kept(path) : "") + ".");
        Arrays.stream(Setting.values()).filter(answers.get()::containsKey).filter(setting -> System.getenv().containsKey(setting.env()))
                .forEach(setting -> dialogue.say(setting.env() + " is set in the environment and goes before the file."));
        String named = path.toString().equals(ConfigReader.FILE) ? "" : " --config " + path;
        dialogue.say("\nNow type:\n  ./floorwire doctor" + named + "\n  ./floorwire run" + named);
        return Main.OK;
    }

    private List<Finding> check(ApiKey key) throws InterruptedException {
        Map<Setting, String> set = Optional.ofNullable(System.getenv(Setting.CONGRESS_URL.env())).filter(url -> !url.isBlank())
                .map(url -> Map.of(Setting.CONGRESS_URL, url)).orElse(Map.of());
        Config config = new Config(set, Map.of(), List.of(), Optional.empty());
        try (Progress progress = new Progress(new PrintWriter(spec.commandLine().getErr()))) {
            Asking asking = new Asking(config, Tempo.real(), 1, 1, progress::show);
            return SourceCheck.congress(config.url(Setting.CONGRESS_URL), asking, key);
        }
    }
}
