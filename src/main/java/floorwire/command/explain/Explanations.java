package floorwire.command.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import tools.jackson.databind.JsonNode;

/** Every explanation that is shipped, and how many of their files are not as they were released. */
public final class Explanations {

    private static final String INDEX = "index.yaml";
    private static final String WORDS = "words.yaml";
    private static final int DIGEST = 12;
    /** One question is looked at several times until it is known whose it is. */
    private static final int REMEMBERED = 1_000;

    private final List<Explanation> all;
    private final Finder finder;
    private final Cache<String, Found> found = Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
    private final int changed;

    private Explanations(List<Explanation> all, Wording wording, int changed) {
        this.all = List.copyOf(all);
        this.finder = new Finder(this.all, wording);
        this.changed = changed;
    }

    /** Read once, however many ask. */
    private static Optional<Explanations> shipped = Optional.empty();

    /**
     * Those of the files that {@code index.yaml} lists.
     *
     * @throws IllegalArgumentException with the file and the place in it, when one is not as it should be
     */
    public static synchronized Explanations shipped() {
        Explanations all = shipped.orElseGet(() -> from(Explanations::resource));
        shipped = Optional.of(all);
        return all;
    }

    /** @param files a file's content by its name */
    static Explanations from(Function<String, byte[]> files) {
        int changed = 0;
        List<Explanation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : ExplanationFile.tree(INDEX, files.apply(INDEX)).properties()) {
            String file = entry.getKey() + ".yaml";
            byte[] yaml = files.apply(file);
            all.add(ExplanationFile.read(file, yaml));
            changed += digest(yaml).equals(entry.getValue().asString("")) ? 0 : 1;
        }
        return new Explanations(all, new Wording(ExplanationFile.tree(WORDS, files.apply(WORDS))), changed);
    }

    /** In the order in which they are listed. */
    public List<Explanation> all() {
        return all;
    }

    /** How many files an operator changed or added: those that the index lists without their digest. */
    public int changed() {
        return changed;
    }

    /** What these words ask for. */
    public Found find(String words) {
        return Optional.ofNullable(found.getIfPresent(words)).orElseGet(() -> {
            Found made = finder.find(words);
            found.put(words, made);
            return made;
        });
    }

    /** Whether all of these words stand, as they are written, in something that is explained. */
    public boolean knows(String words) {
        return finder.knows(words);
    }

    /** What has a citation among its sources, {@code 22 U.S.C. 287}; never surely, since it may be beside the point. */
    public Found citing(String citation) {
        Pattern whole = Pattern.compile("(?<![\\p{Alnum}.])" + Pattern.quote(citation) + "(?![\\p{Alnum}-])", Pattern.CASE_INSENSITIVE);
        List<Explanation> citing = all.stream()
                .filter(each -> each.sources().stream().anyMatch(source -> whole.matcher(source.cite()).find())).toList();
        return switch (citing.size()) {
            case 0 -> new Found.None(List.of());
            case 1 -> new Found.One(citing.getFirst(), false, Set.copyOf(citing.getFirst().topics()));
            default -> new Found.Several(citing);
        };
    }

    /** The first twelve digits of a file's SHA-256, whatever its line ends. */
    static String digest(byte[] yaml) {
        String text = new String(yaml, StandardCharsets.UTF_8).replace("\r\n", "\n");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = Explanations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("explain file " + INDEX + ": there is no " + name + " beside it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("floorwire/command/explain/" + name, e);
        }
    }
}
