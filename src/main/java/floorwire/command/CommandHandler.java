package floorwire.command;

/** Answers one command. */
public interface CommandHandler {

    Answer answer(Invocation invocation);

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
