package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.alert.Delivery;
import floorwire.chat.slack.standin.Post;

/** The season as Slack shows it. What it shows beside the console's words are buttons; what it edits is what came later. */
class SeasonOnSlackTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private static SeasonInChat season;

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        season = SeasonInChat.played();
    }

    private static String headline(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Test
    void each_channel_shows_the_console_s_posts_in_their_order_and_in_their_words() {
        season.onSlack.forEach((topic, channel) -> {
            List<String> console = season.printed(topic);
            List<Post> posts = channel.posts();
            assertThat(posts.stream().map(post -> headline(post.text()))).as(topic)
                    .containsExactlyElementsOf(season.headlines(topic));
            for (int i = 0; i < posts.size(); i++) {
                if (!headline(posts.get(i).text()).equals(headline(console.get(i)))) {
                    continue; // corrected since
                }
                String shown = posts.get(i).text().replaceAll("\\s+", " ").replace("/congress ", "");
                boolean vehicle = headline(posts.get(i).text()).contains("now carries"); // edited since, with where it stands and what it needs by then
                assertThat(Arrays.stream(console.get(i).split("\n")).filter(line -> !line.contains("https://"))
                        .filter(line -> !vehicle || !(line.startsWith("To become law") || line.startsWith("Now: ")))
                        .map(line -> line.replaceFirst("^.*?: ", "").replaceAll("\\s+", " ").replace("`", "").strip()))
                        .as(posts.get(i).text())
                        .allMatch(shown::contains);
            }
        });
        assertThat(season.posts()).isGreaterThan(20);
    }

    @Test
    void every_delivery_was_sent_but_what_was_taken_back_before__and_nobody_was_pinged() {
        assertThat(season.deliveries("slack").stream().filter(delivery -> delivery.hold().isEmpty()))
                .allMatch(delivery -> delivery.state() == Delivery.State.SENT
                        || delivery.reason().orElse("").startsWith("corrected upstream before it was sent"));
        assertThat(season.onSlack.values()).allSatisfy(channel -> assertThat(channel.posts()).allMatch(post -> post.pinged().isEmpty()));
    }

    @Test
    void Slack_takes_every_body() {
        assertThat(season.slack.calls()).allMatch(call -> call.status() == 200);
        assertThat(season.slack.calls().toString()).doesNotContain("invalid_blocks", "msg_too_long");
    }
}
