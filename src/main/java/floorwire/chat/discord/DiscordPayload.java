package floorwire.chat.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

import floorwire.command.Answer;
import floorwire.message.Message;

/**
 * What Discord is sent of a message, for who looks at it and sends nothing.
 *
 * @param json  the body
 * @param files the bytes of the pictures beside it, by the names with which the body points at them
 */
public record DiscordPayload(String json, Map<String, byte[]> files) {

    public static DiscordPayload of(Message post) {
        return of(DiscordRenderer.render(post));
    }

    public static DiscordPayload of(Answer answer) {
        return of(DiscordRenderer.render(answer));
    }

    private static DiscordPayload of(MessageCreateData data) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (FileUpload file : data.getAllDistinctFiles()) {
            try (InputStream bytes = file.getData()) {
                files.put(file.getName(), bytes.readAllBytes());
            } catch (IOException fromMemory) {
                throw new UncheckedIOException(fromMemory);
            }
        }
        return new DiscordPayload(data.toData().toString(), files);
    }
}
