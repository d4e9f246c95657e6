package floorwire.command.explain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads one explanation. A file in which a claim has no source, a source no official page or the entry no review date is refused, with the
 * name of the file and of the place in it.
 */
final class ExplanationFile {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> KEYS =
            Set.of("kind", "title", "reviewed", "membership", "disputed", "asked", "sources", "claims", "questions",
                    "unread", "topics", "try", "speech");

    private final String file;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    private ExplanationFile(String file) {
        this.file = file;
    }

    /** @param file its name, {@code leaving-nato.yaml}, from which comes the id */
    static Explanation read(String file, byte[] yaml) {
        return new ExplanationFile(file).read(yaml);
    }

    private Explanation read(byte[] yaml) {
        JsonNode root = tree(file, yaml);
        keys(root, KEYS, "");
        Explanation.Kind kind = root.has("kind") ? choice(Explanation.Kind.class, text(root, "kind", ""), "kind")
                : Explanation.Kind.QUESTION;
        List<Explanation.Citation> sources = sources(root.path("sources"));
        List<Explanation.Claim> claims = new ArrayList<>();
        for (JsonNode claim : nodes(root, "claims")) {
            String where = "claims " + (claims.size() + 1) + ": ";
            keys(claim, Set.of("say", "from"), where);
            claims.add(new Explanation.Claim(text(claim, "say", where), cited(claim, where)));
        }
        List<Explanation.Unread> unread = new ArrayList<>();
        for (JsonNode text : nodes(root, "unread")) {
            String where = "unread " + (unread.size() + 1) + ": ";
            keys(text, Set.of("what", "from"), where);
            unread.add(new Explanation.Unread(text(text, "what", where), cited(text, where)));
        }
        List<String> speech = texts(root, "speech");
        check(kind == Explanation.Kind.NICKNAME || !claims.isEmpty(), "claims: there are none");
        check(speech.isEmpty() == (kind != Explanation.Kind.SPEECH), "speech: is for the kind speech, which needs it");
        List<String> topics = texts(root, "topics");
        check(kind != Explanation.Kind.NICKNAME || !topics.isEmpty(), "topics: a nickname leads to one or more");
        List<String> asked = texts(root, "asked");
        check(!asked.isEmpty(), "asked: a list is missing");
        List<String> questions = texts(root, "questions");
        questions.forEach(question -> check(question.endsWith("?"),
                "questions: each ends with a question mark, since what is no question is a claim and needs a source: " + question));
        numbers.keySet().forEach(name -> check(used.contains(name), "sources: " + name + " is cited by no claim"));
        return new Explanation(file.replaceFirst("\\.yaml$", ""), kind, text(root, "title", ""), date(root),
                root.has("membership") ? Optional.of(text(root, "membership", "")) : Optional.empty(), root.path("disputed").asBoolean(
                        false),
                asked, List.copyOf(claims), questions, List.copyOf(unread), sources, topics, texts(root, "try"), speech);
    }

    private List<Explanation.Citation> sources(JsonNode node) {
        List<Explanation.Citation> sources = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String where = "sources: " + entry.getKey() + ": ";
            keys(entry.getValue(), Set.of("cite", "link", "read"), where);
            sources.add(new Explanation.Citation(text(entry.getValue(), "cite", where), link(text(entry.getValue(), "link", where), where),
                    choice(Explanation.Read.class, text(entry.getValue(), "read", where), where + "read")));
            numbers.put(entry.getKey(), sources.size());
        }
        return List.copyOf(sources);
    }

    private List<Integer> cited(JsonNode claim, String where) {
        List<Integer> cited = new ArrayList<>();
        for (JsonNode name : claim.path("from")) {
            Integer number = numbers.get(name.asString());
            if (number == null) {
                throw wrong(where + "from: there is no source " + name.asString());
            }
            used.add(name.asString());
            cited.add(number);
        }
        check(!cited.isEmpty(), where + "from: it cites no source");
        return List.copyOf(cited);
    }

    private URI link(String text, String where) {
        try {
            URI link = new URI(text);
            check("https".equals(link.getScheme()) && link.getHost() != null && link.getHost().contains(".")
                    && link.getUserInfo() == null, where + "link: no https address: " + text);
            return link;
        } catch (URISyntaxException e) {
            throw wrong(where + "link: no https address: " + text, e);
        }
    }

    private LocalDate date(JsonNode root) {
        String text = text(root, "reviewed", "");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("reviewed: no date such as 2026-11-22: " + text, e);
        }
    }

    private <E extends Enum<E>> E choice(Class<E> choices, String text, String where) {
        Optional<E> choice = Arrays.stream(choices.getEnumConstants()).filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        return choice.orElseThrow(() -> wrong(where + ": there is no " + text + "; say one of "
                + Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    private void keys(JsonNode node, Set<String> known, String where) {
        check(node.isObject(), where + "it is no map of keys");
        for (String key : node.propertyNames()) {
            check(known.contains(key), where + key + ": there is no such key; there are " + new TreeSet<>(known));
        }
    }

    private List<JsonNode> nodes(JsonNode node, String key) {
        check(!node.has(key) || node.get(key).isArray(), key + ": it is no list");
        return node.path(key).valueStream().toList();
    }

    private List<String> texts(JsonNode node, String key) {
        return nodes(node, key).stream().map(text -> {
            check(text.isString() && !text.asString().isBlank(), key + ": a text is missing; write numbers in quotes");
            return text.asString().strip();
        }).toList();
    }

    private String text(JsonNode node, String key, String where) {
        JsonNode text = node.path(key);
        check(text.isString() && !text.asString().isBlank(), where + key + ": a text is missing");
        return text.asString().strip();
    }

    private void check(boolean right, String what) {
        if (!right) {
            throw wrong(what);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("explain file " + file + ": " + what);
    }

    private IllegalArgumentException wrong(String what, Exception cause) {
        return new IllegalArgumentException("explain file " + file + ": " + what, cause);
    }

    static JsonNode tree(String file, byte[] yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("explain file " + file + ": no YAML: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("explain file " + file + ": it is no map of keys");
    }
}
