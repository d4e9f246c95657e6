package floorwire.torment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import floorwire.chat.discord.standin.Control;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.Post;

/**
 * What stands on Discord at the end, place by place: a channel, a thread under a message, a post of a forum.
 *
 * @param places each with its messages, oldest first
 */
record Stood(Map<String, Place> places) {

    private static final int CONTAINER = 17;
    /** A sign of life tells when the sources were last asked, as of its sending: a kill before the look moves that, and both are true. */
    private static final Pattern MOMENT = Pattern.compile("(?<=sources checked, last )[^\\n]*");

    /**
     * One message.
     *
     * @param mark of the delivery that it was made for
     * @param text as it reads now, its buttons and what it answers included
     */
    record Message(int mark, String text) {}

    /**
     * Where messages stand.
     *
     * @param index whether it lists a forum's posts, whose words stand in their own places too
     */
    record Place(List<Message> messages, boolean index) {
        static final Place NONE = new Place(List.of(), false);
    }

    static Stood in(List<LoopbackChannel> channels) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (LoopbackChannel channel : channels) {
            List<Message> posts = new ArrayList<>();
            boolean forum = false;
            for (LoopbackChannel thread : channel.threads()) {
                List<Message> messages = messages(thread);
                if (channel.posts().stream().noneMatch(post -> post.id().equals(thread.id()))) {
                    forum = true;
                    messages.stream().findFirst().ifPresent(posts::add);
                }
                String name = channel.name() + " > " + lasting(thread.name());
                List<Message> all = new ArrayList<>(places.getOrDefault(name, Place.NONE).messages());
                all.addAll(messages);
                places.put(name, new Place(all, false));
            }
            places.put(channel.name(), new Place(forum ? posts : messages(channel), forum));
        }
        return new Stood(places);
    }

    private static List<Message> messages(LoopbackChannel channel) {
        List<Post> posts = channel.posts();
        Map<String, String> words = posts.stream().collect(Collectors.toMap(Post::id, post -> lasting(post.text())));
        return posts.stream().map(post -> new Message(mark(post), words.get(post.id()) + "\n"
                + post.controls().stream().map(Control::label).collect(Collectors.joining(" · "))
                + answered(post, words))).toList();
    }

    private static String lasting(String text) {
        return MOMENT.matcher(text).replaceAll("(a time)");
    }

    private static String answered(Post post, Map<String, String> words) {
        String id = post.json().path("message_reference").path("message_id").asString("");
        return id.isEmpty() ? "" : "\nanswers: " + words.getOrDefault(id, "what is gone");
    }

    private static int mark(Post post) {
        return mark(post.earlier().isEmpty() ? post.json() : post.earlier().getFirst());
    }

    static int mark(JsonNode message) {
        for (JsonNode part : message.path("components")) {
            if (part.path("type").asInt(0) == CONTAINER) {
                return part.path("id").asInt(0);
            }
        }
        return 0;
    }
}
