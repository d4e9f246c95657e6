package floorwire.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.dataformat.yaml.YAMLMapper;

/** The commands there are: one YAML file each in {@code commands/}, the single declaration. */
public final class CommandCatalog {

    private static final List<String> FILES =
            List.of("bill", "follow", "congress-topic", "congress-recent", "congress-explain", "congress-why",
                    "congress-status", "congress-help");

    private final List<CommandSpec> specs;

    private CommandCatalog(List<CommandSpec> specs) {
        this.specs = List.copyOf(specs);
    }

    /** Reads the declarations that are shipped with the program. */
    public static CommandCatalog shipped() {
        YAMLMapper yaml = YAMLMapper.builder().build();
        List<CommandSpec> specs = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = CommandCatalog.class.getResourceAsStream("/floorwire/commands/" + file + ".yaml")) {
                if (in == null) {
                    throw new IllegalStateException("commands/" + file + ".yaml is not in this build");
                }
                specs.add(yaml.readValue(in, CommandSpec.class));
            } catch (IOException e) {
                throw new UncheckedIOException("commands/" + file + ".yaml cannot be read", e);
            }
        }
        return new CommandCatalog(specs);
    }

    public List<CommandSpec> all() {
        return specs;
    }

    /**
     * What a line asks: the longest command whose words it begins with, {@code congress} in front or not, and the rest as its argument.
     * A leading slash is ignored.
     */
    public Optional<Parsed> parse(String line) {
        String words = line.strip().replaceFirst("^/", "").replaceAll("\\s+", " ");
        Optional<Parsed> best = Optional.empty();
        for (CommandSpec spec : specs) {
            for (String name : List.of(spec.command(), spec.shortName(), "congress " + spec.shortName())) {
                if (startsWith(words, name) && best.map(parsed -> parsed.named().length() < name.length()).orElse(true)) {
                    best = Optional.of(new Parsed(spec, name, words.substring(Math.min(words.length(), name.length())).strip()));
                }
            }
        }
        return best;
    }

    private static boolean startsWith(String words, String name) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.equals(name) || lower.startsWith(name + " ");
    }

    /** @param named the words it was called by; {@code argument} what follows them */
    public record Parsed(CommandSpec spec, String named, String argument) {}
}
