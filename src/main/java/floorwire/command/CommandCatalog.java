package floorwire.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The commands there are: one YAML file each in {@code commands/}, the single declaration. */
public final class CommandCatalog {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    private static final List<String> FILES =
            List.of("bill", "vote", "follow", "congress-topic", "congress-recent", "congress-ndaa", "congress-provision", "congress-member",
                    "congress-explain", "congress-why", "congress-status", "congress-help");

    private final List<CommandSpec> specs;
    private final CommandMenus menus;
    /** What each may be called by, the longest first. */
    private final List<Parsed> names;

    private CommandCatalog(List<CommandSpec> specs, CommandMenus menus) {
        this.specs = List.copyOf(specs);
        this.menus = menus;
        this.names = specs.stream()
                .flatMap(spec -> Stream.of(spec.command(), spec.shortName(), "congress " + spec.shortName()).distinct()
                        .map(name -> new Parsed(spec, name, "")))
                .sorted(Comparator.comparingInt((Parsed one) -> one.named().length()).reversed()).toList();
    }

    /** Read once, however many ask. */
    private static final class Shipped {
        private static final CommandCatalog ALL =
                new CommandCatalog(FILES.stream().map(file -> read(file, CommandSpec.class)).toList(), read("menus", CommandMenus.class));
    }

    /** The declarations that are shipped with the program. */
    public static CommandCatalog shipped() {
        return Shipped.ALL;
    }

    private static <T> T read(String file, Class<T> as) {
        try (InputStream in = CommandCatalog.class.getResourceAsStream("/floorwire/commands/" + file + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("commands/" + file + ".yaml is not in this build");
            }
            return YAML.readValue(in, as);
        } catch (IOException e) {
            throw new UncheckedIOException("commands/" + file + ".yaml cannot be read", e);
        }
    }

    public List<CommandSpec> all() {
        return specs;
    }

    /** What platforms show beside the commands. */
    public CommandMenus menus() {
        return menus;
    }

    /** The table of the documents, without a last line's end. */
    public String markdown() {
        return specs.stream().map(spec -> "| `" + spec.usage().replace("|", "\\|") + "` | " + spec.summary() + " |")
                .collect(Collectors.joining("\n", "| command | does |\n|---|---|\n", ""));
    }

    /** The command of these words, {@code congress topic}. */
    public Optional<CommandSpec> named(String command) {
        return specs.stream().filter(spec -> spec.command().equals(command)).findFirst();
    }

    /**
     * What a line asks: the longest command whose words it begins with, {@code congress} in front or not, and the rest as its argument.
     * A leading slash is ignored.
     */
    public Optional<Parsed> parse(String line) {
        String words = BLANKS.matcher(line.strip().startsWith("/") ? line.strip().substring(1) : line.strip()).replaceAll(" ");
        String lower = words.toLowerCase(Locale.ROOT) + " ";
        return names.stream().filter(one -> lower.startsWith(one.named()) && lower.charAt(one.named().length()) == ' ').findFirst()
                .map(one -> new Parsed(one.spec(), one.named(), words.substring(Math.min(words.length(), one.named().length())).strip()));
    }

    /** @param named the words it was called by; {@code argument} what follows them */
    public record Parsed(CommandSpec spec, String named, String argument) {}
}
