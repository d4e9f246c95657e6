package floorwire.chat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The terminal as people have it before them: what is printed while somebody types appears above the line, which stays as it is; the width
 * is that of the moment; no codes where {@code NO_COLOR} is set (no-color.org) or the terminal knows none.
 */
public final class Screen implements AutoCloseable {

    private static final int USUAL_WIDTH = 100;
    /** Longer lines read badly. */
    private static final int WIDEST = 120;
    private static final int REMEMBERED = 1000;

    private final Terminal terminal;
    private final boolean styled;
    private final Optional<Path> history;
    private volatile Optional<LineReader> reader = Optional.empty();

    private Screen(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.styled = environment.getOrDefault("NO_COLOR", "").isEmpty() && !terminal.getType().equals(Terminal.TYPE_DUMB);
        this.history = history(environment);
    }

    /** The terminal in which the program was started. */
    public static Screen open() {
        try {
            return new Screen(TerminalBuilder.builder().encoding(StandardCharsets.UTF_8).dumb(true).build(), System.getenv());
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be opened", e);
        }
    }

    static Screen of(Terminal terminal, Map<String, String> environment) {
        return new Screen(terminal, environment);
    }

    /** Where the lines that were typed are kept (XDG Base Directory Specification); nowhere where there is no home. */
    private static Optional<Path> history(Map<String, String> environment) {
        Optional<String> state = Optional.ofNullable(environment.get("XDG_STATE_HOME")).filter(folder -> Path.of(folder).isAbsolute());
        return state
                .or(() -> Optional.ofNullable(environment.get("HOME")).filter(home -> !home.isEmpty()).map(home -> home + "/.local/state"))
                .map(folder -> Path.of(folder, "floorwire", "history"));
    }

    int width() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? Math.min(columns, WIDEST) : USUAL_WIDTH;
    }

    /** For posts and answers: as wide as the terminal is at that time. */
    public ConsoleRenderer renderer() {
        return new ConsoleRenderer(this::width, styled);
    }

    /** What is printed here appears above the line that somebody types. */
    public PrintStream out() {
        return new PrintStream(new Above(), true, StandardCharsets.UTF_8);
    }

    /** @param completions whole words that can stand at the end of a line as typed so far */
    LineReader reader(Function<String, List<String>> completions) {
        LineReader made = LineReaderBuilder.builder().terminal(terminal).completer(completer(completions))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
                .variable(LineReader.HISTORY_SIZE, REMEMBERED).variable(LineReader.HISTORY_FILE_SIZE, REMEMBERED)
                .build();
        history.filter(Screen::canBeKept).ifPresent(file -> made.setVariable(LineReader.HISTORY_FILE, file));
        reader = Optional.of(made);
        return made;
    }

    /** Where it cannot, lines are remembered until the end: JLine would print a page of its own troubles for each of them. */
    private static boolean canBeKept(Path file) {
        try {
            Files.createDirectories(file.getParent() == null ? file : file.getParent());
            return Files.exists(file) ? Files.isRegularFile(file) && Files.isReadable(file) && Files.isWritable(file)
                    : Files.isWritable(file.getParent() == null ? file : file.getParent());
        } catch (IOException | SecurityException cannot) {
            return false;
        }
    }

    private static Completer completer(Function<String, List<String>> completions) {
        return (reader, line, candidates) -> completions.apply(line.line().substring(0, line.cursor()))
                .forEach(word -> candidates.add(new Candidate(word)));
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be given back", e);
        }
    }

    /** Gathers what is printed until it is flushed. */
    private final class Above extends OutputStream {

        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            printed.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            printed.write(bytes, from, length);
        }

        @Override
        public synchronized void flush() throws IOException {
            if (printed.size() == 0) {
                return;
            }
            String text = printed.toString(StandardCharsets.UTF_8);
            printed.reset();
            Optional<LineReader> typing = reader.filter(LineReader::isReading);
            if (typing.isPresent()) {
                typing.get().printAbove(text);
            } else {
                terminal.writer().print(text);
                terminal.writer().flush();
            }
            if (terminal.writer().checkError()) {
                throw new IOException("the terminal does not take output");
            }
        }
    }
}
