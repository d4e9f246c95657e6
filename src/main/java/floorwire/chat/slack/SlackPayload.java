package floorwire.chat.slack;

import java.util.LinkedHashMap;
import java.util.Map;

import floorwire.message.Block;
import floorwire.message.Message;

/**
 * What Slack is sent of a post, for who looks at it and sends nothing.
 *
 * @param message with its pictures as if they were uploaded; their ids are invented
 * @param files   the pictures' bytes, by these ids
 */
public record SlackPayload(SlackMessage message, Map<String, byte[]> files) {

    public static SlackPayload of(Message post) {
        SlackMessage message = SlackRenderer.render(post);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Block.Picture picture : message.pictures()) {
            if (picture.illustrates() && picture.png().length > 0) {
                String id = String.format("F%010d", files.size() + 1);
                message = message.showing(id, picture);
                files.put(id, picture.png());
            }
        }
        return new SlackPayload(message, files);
    }
}
