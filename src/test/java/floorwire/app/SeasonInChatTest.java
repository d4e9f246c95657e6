package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.alert.Delivery;
import floorwire.ledger.RecordedChange;

/** One season on Discord, on Slack and on the console, over one database: the same changes, told by the same kinds of call, in the same order. */
class SeasonInChatTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private static SeasonInChat season;

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        season = SeasonInChat.played();
    }

    /** A delivery but for its channel: what it is, about which measure, with which changes, and what became of it. */
    private static List<String> told(String platform, String channel) {
        List<Delivery> deliveries = season.deliveries(platform).stream().filter(delivery -> delivery.channel().id().equals(channel))
                .sorted(Comparator.comparingLong(Delivery::sequence)).toList();
        // a place that cannot edit has fewer
        List<String> ids = deliveries.stream().filter(delivery -> delivery.kind() != Delivery.Kind.EDIT).map(Delivery::id).toList();
        return deliveries.stream().map(delivery -> delivery.kind() + " " + delivery.subject() + " " + delivery.state() + " "
                + delivery.hold() + " of " + delivery.target().map(target -> ids.indexOf(target.delivery())) + ": "
                + delivery.notices().stream().map(RecordedChange::id).map(Object::toString).collect(Collectors.joining(" "))).toList();
    }

    private static String alone(String told) {
        return told.replaceFirst("^REPLY", "POST").replaceFirst(" of Optional(\\[\\d+]|\\.empty):", ":");
    }

    @Test
    void each_topic_is_told_on_Discord_and_on_Slack_by_the_same_deliveries_with_the_same_change_ids() {
        season.onDiscord.forEach((topic, channel) -> {
            List<String> discord = told("discord", channel.id());
            assertThat(told("slack", Optional.ofNullable(season.onSlack.get(topic)).orElseThrow().id())).as(topic).isNotEmpty()
                    .containsExactlyElementsOf(discord);
            assertThat(discord.stream().filter(line -> !line.startsWith("EDIT")))
                    .as("the console cannot edit, and a correction is a post there")
                    .map(SeasonInChatTest::alone)
                    .containsExactlyElementsOf(told("console", "#" + topic).stream().map(SeasonInChatTest::alone)
                            .toList());
        });
    }

    @Test
    void each_delivery_of_Slack_stands_there_under_its_id() {
        season.onSlack.forEach((topic, channel) -> assertThat(channel.posts().stream()
                .map(post -> post.metadata().path("event_payload").path("delivery").asString())).as(topic)
                .containsExactlyElementsOf(season.deliveries("slack").stream()
                        .filter(delivery -> delivery.channel().id().equals(channel.id()) && delivery.state() == Delivery.State.SENT
                                && delivery.kind() != Delivery.Kind.EDIT)
                        .sorted(Comparator.comparingLong(Delivery::sequence)).map(Delivery::id).toList()));
    }
}
