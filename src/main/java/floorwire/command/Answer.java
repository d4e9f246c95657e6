package floorwire.command;

import java.time.Instant;
import java.util.List;

import floorwire.message.Message;

/**
 * What is answered, and on whose word.
 *
 * @param ok whether the question was understood and answered
 */
public record Answer(boolean ok, Message message, List<Source> sources) {

    /** @param asOf how fresh the source said its word was */
    public record Source(String name, Instant asOf, String url) {}

    /** What was understood and answered, without a source named beside it. */
    public static Answer of(Message message) {
        return new Answer(true, message, List.of());
    }

    /** A refusal or a question back: it says what to do. */
    public static Answer no(String headline, String... lines) {
        return new Answer(false, Message.lines(headline, lines), List.of());
    }
}
