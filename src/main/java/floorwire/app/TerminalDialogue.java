package floorwire.app;

import java.io.IOException;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A dialogue on the terminal. Nothing of it is kept in a history. */
final class TerminalDialogue implements Dialogue, AutoCloseable {

    private final Terminal terminal;
    private final LineReader reader;

    TerminalDialogue() throws IOException {
        this(TerminalBuilder.builder().dumb(true).build());
    }

    TerminalDialogue(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder().terminal(terminal).option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true).build();
    }

    @Override
    public void say(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }

    @Override
    public String ask(String question) {
        try {
            return reader.readLine(question).strip();
        } catch (UserInterruptException | EndOfFileException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public String askHidden(String question) {
        try {
            return reader.readLine(question, '\0').strip();
        } catch (UserInterruptException | EndOfFileException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
