package floorwire.command;

/** Answers one command. */
public interface CommandHandler {

    Answer answer(Invocation invocation);
}
