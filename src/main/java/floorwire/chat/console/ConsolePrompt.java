package floorwire.chat.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

import floorwire.audience.Channel;
import floorwire.command.Answer;
import floorwire.command.Commands;

/** A prompt that takes command lines and prints their answers until {@code exit}. */
public final class ConsolePrompt {

    private static final int USUAL_WIDTH = 100;

    private final Commands commands;
    private final Function<String, Channel> channel;
    private final ConsoleRenderer renderer;
    private final PrintStream out;

    /** @param channel where a line is asked */
    public ConsolePrompt(Commands commands, Function<String, Channel> channel, ConsoleRenderer renderer, PrintStream out) {
        this.commands = commands;
        this.channel = channel;
        this.renderer = renderer;
        this.out = out;
    }

    /** The terminal's columns, at most what reads well. */
    public static int width() {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            return terminal.getSize().getColumns() > 0 ? Math.min(terminal.getSize().getColumns(), 120) : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        }
    }

    public void run() {
        List<String> words = new ArrayList<>(List.of("exit"));
        commands.catalog().all().forEach(spec -> words.add(spec.shortName()));
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).completer(new StringsCompleter(words)).build();
            out.println();
            out.println("Ask something: bill s2174, topic nato, help. End with exit.");
            while (true) {
                String line = reader.readLine("floorwire> ").strip();
                if (line.equals("exit") || line.equals("quit")) {
                    return;
                }
                if (!line.isEmpty()) {
                    Channel asked = channel.apply(line);
                    Answer answer = commands.answer(line, Optional.of(asked), asked.workspace(), asked.zone());
                    out.println(renderer.render(answer.message()));
                }
            }
        } catch (UserInterruptException | EndOfFileException e) {
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be opened", e);
        }
    }
}
