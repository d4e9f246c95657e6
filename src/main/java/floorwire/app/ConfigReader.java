package floorwire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import floorwire.command.Nearest;
import floorwire.store.Database;

/** Reads the configuration file and the environment into a {@link Config}, and names what it does not know. */
final class ConfigReader {

    /** The file that is read where none is named, if it exists. */
    static final String FILE = "floorwire.yaml";

    /** The variable that names the file. */
    static final String FILE_ENV = "FLOORWIRE_CONFIG";

    private static final String ENV = "FLOORWIRE_";
    /** Read by the launcher. */
    private static final String JAVA_HOME_ENV = "FLOORWIRE_JAVA_HOME";
    private static final int LONGEST_SECRET = 10_000;

    private final Map<String, String> environment;
    private final Path folder;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> origins = new EnumMap<>(Setting.class);
    private final List<String> warnings = new ArrayList<>();

    /** @param folder the working folder, in which file names are looked for */
    ConfigReader(Map<String, String> environment, Path folder) {
        this.environment = new TreeMap<>(environment);
        this.folder = folder;
    }

    /**
     * @param file  as named by {@code --config}
     * @param flags settings given as options
     * @throws IllegalArgumentException for a file that is named and cannot be read, and for what is wrong in one
     */
    Config read(Optional<String> file, Map<Setting, String> flags) {
        Optional<String> named = file.or(() -> Optional.ofNullable(environment.get(FILE_ENV)).filter(name -> !name.isBlank()));
        Path path = folder.resolve(named.orElse(FILE));
        boolean there = named.isPresent() || Files.exists(path);
        if (there) {
            file(path);
        }
        environment();
        flags.forEach((setting, value) -> set(setting, value, setting.option().orElse(setting.key())));
        return new Config(values, origins, warnings, there ? Optional.of(path) : Optional.empty());
    }

    private void set(Setting setting, String value, String origin) {
        values.put(setting, value);
        origins.put(setting, origin);
    }

    private void file(Path path) {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(Files.readString(path));
        } catch (IOException e) {
            throw new IllegalArgumentException("the configuration file " + path + " cannot be read (" + e.getClass().getSimpleName()
                    + "): check that it exists and may be read, or name another with --config", e);
        } catch (JacksonException e) {
            // its message quotes the line, and a secret may stand on it
            throw new IllegalArgumentException("the configuration file " + path + " is not YAML: line " + e.getLocation().getLineNr());
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            return;
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException(
                    "the configuration file " + path + " must hold lines such as contact: mailto:ops@example.org");
        }
        Set<Setting> seen = new HashSet<>();
        root.properties().forEach(entry -> {
            Setting setting = Setting.ofKey(entry.getKey()).orElseThrow(() -> unknown(path, entry.getKey()));
            if (!seen.add(setting)) {
                throw new IllegalArgumentException(path + " sets " + setting.key() + " and the same as a file: leave one out");
            }
            if (entry.getValue().isContainer()) {
                throw new IllegalArgumentException(path + ": " + entry.getKey() + " takes one value, not a list or a group");
            }
            String value = entry.getValue().isNull() ? "" : entry.getValue().asString();
            if (entry.getKey().equals(setting.key())) {
                if (setting.secret() && !value.startsWith(Database.SQLITE)) {
                    guarded(path);
                }
                set(setting, value, setting.key() + " in " + path);
            } else {
                secret(setting, value, path.toAbsolutePath().resolveSibling(value), entry.getKey() + " in " + path);
            }
        });
    }

    private static IllegalArgumentException unknown(Path path, String key) {
        List<String> keys = Arrays.stream(Setting.values()).flatMap(Setting::keys).toList();
        return new IllegalArgumentException(path + ": there is no setting \"" + key + "\""
                + Nearest.of(key, keys).map(nearest -> ". Did you mean " + nearest + "?")
                        .orElse(". There are: " + String.join(", ", keys)));
    }

    private void environment() {
        Set<String> known = new HashSet<>(Set.of(FILE_ENV, JAVA_HOME_ENV));
        for (Setting setting : Setting.values()) {
            setting.variables().forEach(known::add);
            Optional<String> file = setting.secret() ? variable(setting.env() + "_FILE") : Optional.empty();
            Optional<String> value = variable(setting.env());
            if (file.isPresent() && value.isPresent()) {
                throw new IllegalArgumentException(setting.env() + " and " + setting.env() + "_FILE are both set: leave one out");
            }
            file.ifPresent(name -> secret(setting, name, folder.resolve(name), setting.env() + "_FILE"));
            value.ifPresent(text -> set(setting, text, setting.env()));
        }
        environment.keySet().stream().filter(name -> name.startsWith(ENV) && !known.contains(name))
                .forEach(name -> warnings.add("there is no setting " + name
                        + Nearest.of(name.substring(ENV.length()), known.stream().map(one -> one.substring(ENV.length())).sorted().toList())
                                .map(nearest -> ". Did you mean " + ENV + nearest + "?").orElse("")));
    }

    /** An empty variable is one that is not set: container files cannot unset one. */
    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private void secret(Setting setting, String named, Path file, String origin) {
        try {
            if (named.isBlank() || Files.size(file) > LONGEST_SECRET) {
                throw new IllegalArgumentException(origin + " must name a file that holds the " + setting.label() + " and nothing else");
            }
            set(setting, Files.readString(file).strip(), origin);
        } catch (IOException e) {
            throw new IllegalArgumentException(origin + ": " + file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
        guarded(file);
    }

    /** A secret that every user of the machine may read is hardly one. */
    private void guarded(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                warnings.add(file + " holds a secret and every user of this machine may read it: chmod 600 " + file);
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            // a file system without such permissions guards its files otherwise
        }
    }
}
