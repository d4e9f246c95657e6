package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import floorwire.store.Database;

/** {@code --database} and {@code --config}, the same for every command that needs a database; other settings as options where declared. */
final class DatabaseOption {

    @Option(names = "--database", paramLabel = "URL",
            description = "The ledger, as a JDBC URL (default: as configured, else jdbc:sqlite:floorwire.db).") private Optional<String> url =
                    Optional.empty();

    @Option(names = "--config", paramLabel = "FILE",
            description = "The configuration file (default: floorwire.yaml, if it exists).") private Optional<String> file =
                    Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it before a command runs
    private CommandSpec spec;

    private Optional<Config> read = Optional.empty();

    /** What is configured; what is odd about it is said once on standard error. */
    Config config() {
        if (read.isEmpty()) {
            Config config = quiet();
            PrintWriter err = spec.commandLine().getErr();
            config.warnings().forEach(warning -> err.println("floorwire: " + warning));
            err.flush();
            Logs.configure(config, spec.name().equals("run") || spec.name().equals("poll") ? "INFO" : "WARN");
            read = Optional.of(config);
        }
        return read.get();
    }

    /**
     * The same, and nothing is said of what is odd about it.
     *
     * @throws IllegalArgumentException as {@link ConfigReader#read}
     */
    Config quiet() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        ParseResult parsed = spec.commandLine().getParseResult();
        for (Setting setting : Setting.values()) {
            setting.option().filter(parsed::hasMatchedOption)
                    .ifPresent(option -> flags.put(setting, parsed.matchedOption(option).stringValues().getLast()));
        }
        url.ifPresent(given -> flags.put(Setting.DATABASE_URL, given));
        return new ConfigReader(System.getenv(), Path.of("")).read(file, flags);
    }

    /** The configured address; an empty one is handed on as it is, to be refused by name. */
    String url() {
        return config().value(Setting.DATABASE_URL).orElse("");
    }

    Database read() {
        return Database.read(url());
    }

    Database write(String command) {
        return Database.write(url(), command);
    }

    /** Declares every setting that may be one as an option of a command; {@code --database} stands already. */
    static void declare(CommandSpec command) {
        for (Setting setting : Setting.values()) {
            setting.option().filter(option -> !command.optionsMap().containsKey(option))
                    .ifPresent(option -> command.addOption(picocli.CommandLine.Model.OptionSpec.builder(option)
                            .paramLabel(setting.label()).type(String.class)
                            .description(setting.meaning() + (setting.fallback().isEmpty() ? ""
                                    : " (default: " + setting.fallback() + ")"))
                            .build()));
        }
    }
}
