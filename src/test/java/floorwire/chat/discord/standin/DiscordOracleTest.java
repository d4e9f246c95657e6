package floorwire.chat.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** The judge is judged first: what Discord refuses must be refused here, and one less be taken. */
class DiscordOracleTest {

    private static final String POSTING = "/channels/1/messages";

    /** What the published description itself refuses. */
    static final List<Mutation> BY_SPECIFICATION = List.of(
            new Mutation("a title of %d", 256, n -> embed("\"title\":\"" + x(n) + "\"")),
            new Mutation("a description of %d", 4096, n -> embed("\"description\":\"" + x(n) + "\"")),
            new Mutation("%d fields", 25, n -> embed("\"fields\":" + list(n, "{\"name\":\"a\",\"value\":\"b\"}"))),
            new Mutation("a nonce of %d", 25, n -> "{\"content\":\"a\",\"nonce\":\"" + x(n) + "\"}"),
            new Mutation("a label of %d", 80, n -> row("{\"type\":2,\"style\":1,\"custom_id\":\"a\",\"label\":\"" + x(n) + "\"}")),
            new Mutation("%d buttons in a row", 5, n -> row(buttons(n))));

    /** What it lets pass, and Discord does not. */
    static final List<Mutation> BY_DOCUMENTS = List.of(
            new Mutation("content of %d", 2000, n -> "{\"content\":\"" + x(n) + "\"}"),
            new Mutation("embeds of %d together", 6000,
                    n -> "{\"embeds\":[{\"description\":\"" + x(3000) + "\"},{\"description\":\"" + x(n - 3000) + "\"}]}"),
            new Mutation("%d components", 40, n -> v2(list(n, "{\"type\":10,\"content\":\"a\"}"))),
            new Mutation("text of %d", 4000, n -> v2("[{\"type\":10,\"content\":\"" + x(2000) + "\"},{\"type\":10,\"content\":\""
                    + x(n - 2000) + "\"}]")),
            new Mutation("%d options", 25, n -> row("{\"type\":3,\"custom_id\":\"a\",\"options\":[" + options(n) + "]}")));

    private static DiscordOracle oracle;

    @BeforeAll
    static void specification() {
        assumeTrue(DiscordOracle.find().isPresent(), "skipped: ../shared/data/specs/discord-openapi.json is not here");
        oracle = DiscordOracle.find().orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("BY_SPECIFICATION")
    void one_over_a_limit_is_refused_by_the_specification_and_the_limit_is_not(Mutation mutation) {
        assertThat(oracle.bySpecification("POST", POSTING, mutation.body(mutation.limit))).isEmpty();
        assertThat(oracle.bySpecification("POST", POSTING, mutation.body(mutation.limit + 1))).isNotEmpty();
        assertThat(problems(mutation.body(mutation.limit))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BY_DOCUMENTS")
    void one_over_a_limit_of_the_documents_is_refused_and_the_limit_is_not(Mutation mutation) {
        assertThat(problems(mutation.body(mutation.limit))).isEmpty();
        assertThat(problems(mutation.body(mutation.limit + 1))).isNotEmpty();
    }

    @Test
    void content_of_4001_is_refused_by_the_specification() {
        assertThat(oracle.bySpecification("POST", POSTING, Json.read("{\"content\":\"" + x(4001) + "\"}"))).isNotEmpty();
    }

    @Test
    void what_has_no_number_is_refused_too() {
        assertThat(problems(Json.read(row("{\"type\":2,\"style\":1,\"label\":\"a\"}")))).anyMatch(problem -> problem.contains("custom_id"));
        assertThat(problems(Json.read("{\"content\":\"a\",\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"a\"}]}")))
                .anyMatch(problem -> problem.contains("cannot stand with components V2"));
        assertThat(problems(Json.read("{\"content\":\"a\",\"colour\":1}"))).containsExactly("/colour: no such field");
        assertThat(problems(Json.read("{\"embeds\":[{\"title\":\"a\",\"colour\":1}]}"))).containsExactly("/embeds/0/colour: no such field");
        assertThat(problems(Json.read(row("{\"type\":2,\"style\":1,\"label\":\"a\",\"custom_id\":\"a\"},"
                + "{\"type\":2,\"style\":1,\"label\":\"b\",\"custom_id\":\"a\"}")))).anyMatch(problem -> problem.contains("duplicated"));
        assertThat(oracle.problems("POST", "/channels/1/telegrams", Json.object(), Set.of())).isNotEmpty();
    }

    private static List<String> problems(JsonNode body) {
        return oracle.problems("POST", POSTING, body, Set.of());
    }

    private interface Sized {
        String body(int size);
    }

    /** @param of a message of that size */
    record Mutation(String name, int limit, Sized of) {
        JsonNode body(int size) {
            return Json.read(of.body(size));
        }

        @Override
        public String toString() {
            return name.formatted(limit + 1);
        }
    }

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static String embed(String part) {
        return "{\"embeds\":[{" + part + "}]}";
    }

    private static String row(String parts) {
        return "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[" + parts + "]}]}";
    }

    private static String v2(String parts) {
        return "{\"flags\":32768,\"components\":" + parts + "}";
    }

    private static String list(int size, String item) {
        return "[" + String.join(",", java.util.Collections.nCopies(size, item)) + "]";
    }

    private static String buttons(int size) {
        return String.join(",",
                IntStream.range(0, size).mapToObj(i -> "{\"type\":2,\"style\":1,\"label\":\"a\",\"custom_id\":\"" + i + "\"}").toList());
    }

    private static String options(int size) {
        return String.join(",", IntStream.range(0, size).mapToObj(i -> "{\"label\":\"a\",\"value\":\"" + i + "\"}").toList());
    }
}
