package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import floorwire.alert.Delivery;
import floorwire.chat.discord.DiscordReader;
import floorwire.chat.discord.standin.DiscordOracle;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.RecordedCall;

/**
 * The season as Discord shows it. Each post is compared as it was first sent; one vote of this season was taken again, and what else Discord edits is what
 * came later.
 */
class SeasonOnDiscordTest {

    private static final String PAGE = "https://(?:www\\.)?(congress\\.gov|govinfo\\.gov|clerk\\.house\\.gov|senate\\.gov)/\\S+";

    @SuppressWarnings("NullAway.Init") // set before all
    private static SeasonInChat season;

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        season = SeasonInChat.played();
    }

    private static List<String> printed(String topic) {
        return season.printed(topic).stream().map(post -> post.replaceAll(PAGE, "$1")).toList();
    }

    private static List<RecordedCall> calls() {
        return season.discord.calls();
    }

    /** What people read of it. */
    private static String read(JsonNode message) {
        StringBuilder text = new StringBuilder();
        read(message.path("components"), text);
        return text.toString().strip();
    }

    private static void read(JsonNode components, StringBuilder text) {
        for (JsonNode component : components) {
            if (component.path("type").asInt(0) == 10) {
                text.append(DiscordReader.read(component.path("content").asString("")).shown()).append('\n');
            }
            read(component.path("components"), text);
        }
    }

    private static String headline(String post) {
        return post.lines().findFirst().orElse("");
    }

    @Test
    void each_channel_was_sent_word_for_word_and_in_order_what_the_console_prints() {
        season.onDiscord.forEach((topic, channel) -> assertThat(
                calls().stream().filter(Faults.postingTo(channel)).map(call -> read(call.body()))).as(topic)
                .containsExactlyElementsOf(printed(topic)));
        assertThat(season.posts()).isGreaterThan(20);
    }

    @Test
    void at_the_end_each_post_stands_once_under_its_headline__and_edits_only_add_the_short_title_that_came_later() {
        season.onDiscord.forEach((topic, channel) -> {
            List<Post> posts = channel.posts();
            assertThat(posts.stream().map(post -> headline(read(post.json())))).as(topic)
                    .containsExactlyElementsOf(season.headlines(topic));
            posts.stream().filter(Post::isEdited).filter(post -> !read(post.json()).startsWith("CORRECTED")).forEach(post -> {
                List<String> added = new ArrayList<>(Arrays.asList(read(post.json()).split("\n")));
                read(post.earlier().getFirst()).lines().forEach(added::remove);
                // what announced the vehicle of an act says, edited, where that stands and what it needs by then
                if (headline(read(post.json())).contains("now carries")) {
                    assertThat(added).hasSize(2);
                    assertThat(added.getFirst()).startsWith("Now: ");
                    assertThat(added.getLast()).startsWith("To become law it would still need: ");
                } else {
                    assertThat(added).singleElement().asString().startsWith("sponsor's short title: ");
                }
            });
        });
        assertThat(season.onDiscord.values().stream().flatMap(channel -> channel.posts().stream())).anyMatch(Post::isEdited);
    }

    @Test
    void every_delivery_was_sent_but_what_was_taken_back_before__and_nobody_was_pinged() {
        assertThat(season.deliveries("discord").stream().filter(delivery -> delivery.hold().isEmpty()))
                .allMatch(delivery -> delivery.state() == Delivery.State.SENT
                        || delivery.reason().orElse("").startsWith("corrected upstream before it was sent"));
        assertThat(season.onDiscord.values()).allSatisfy(channel -> {
            assertThat(channel.threads()).isEmpty();
            assertThat(channel.posts()).allMatch(post -> post.pinged().isEmpty());
        });
    }

    @Test
    void Discord_takes_every_body() {
        assertThat(calls()).noneMatch(call -> call.status() >= 400);
        DiscordOracle.find().ifPresent(oracle -> {
            assertThat(oracle.problems(calls())).isEmpty();
            assertThat(oracle.problemsOfAnswers(calls())).isEmpty();
        });
    }
}
