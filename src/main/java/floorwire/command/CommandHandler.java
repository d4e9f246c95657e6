package floorwire.command;

import java.util.Optional;

/** Answers one command. */
public interface CommandHandler {

    Answer answer(Invocation invocation);

    /** The line that plain words stand for which ask for something of this, as "who represents PA-12" for {@code member PA-12}; empty for all others. */
    default Optional<String> meant(String line) {
        return Optional.empty();
    }

    /** Whether a line that names no command surely asks for this one, as a bare "60 senators" asks to explain it. */
    default boolean surelyAsked(String line) {
        return false;
    }

    /** Whether a line that names no command, is no question and fits no bill is one for this one. */
    default boolean knows(String line) {
        return mayBeAsked(line);
    }

    /** Whether a question that names no command may be one for this one. */
    default boolean mayBeAsked(String question) {
        return false;
    }
}
