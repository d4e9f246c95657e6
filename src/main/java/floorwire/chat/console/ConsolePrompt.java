package floorwire.chat.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

import floorwire.audience.Channel;
import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.message.Message;

/** A prompt that takes command lines and prints their answers until {@code exit}. The lines that were typed are there again next time. */
public final class ConsolePrompt {

    private static final int MOST = 60;
    private static final List<String> END = List.of("exit", "quit");

    private final Commands commands;
    private final Function<String, Channel> channel;
    private final Screen screen;
    private final UnaryOperator<Message> shown;
    private final Runnable answered;
    private final ConsoleFiles files = new ConsoleFiles(Path.of(""));

    /** @param channel where a line is asked */
    public ConsolePrompt(Commands commands, Function<String, Channel> channel, Screen screen) {
        this(commands, channel, screen, UnaryOperator.identity(), () -> {});
    }

    /**
     * @param shown    what is shown of an answer
     * @param answered is run after each answer
     */
    public ConsolePrompt(Commands commands, Function<String, Channel> channel, Screen screen, UnaryOperator<Message> shown,
            Runnable answered) {
        this.shown = shown;
        this.answered = answered;
        this.commands = commands;
        this.channel = channel;
        this.screen = screen;
    }

    public void run() {
        PrintStream out = screen.out();
        ConsoleRenderer renderer = screen.renderer();
        LineReader reader = screen.reader(this::completions);
        out.println();
        out.println("Ask something: bill s2174, topic nato, explain leaving nato, help. Tab completes, exit ends.");
        try {
            while (true) {
                String line = reader.readLine("floorwire> ").strip();
                if (END.contains(line.toLowerCase(Locale.ROOT))) {
                    return;
                }
                if (!line.isEmpty()) {
                    Channel asked = channel.apply(line);
                    Answer answer = commands.answer(line, Optional.of(asked), asked.workspace(), asked.zone());
                    out.println(renderer.render(files.kept(shown.apply(answer.message()))));
                    answered.run();
                }
            }
        } catch (UserInterruptException | EndOfFileException e) {
            out.println();
        }
    }

    private List<String> completions(String typed) {
        List<String> words = new ArrayList<>(commands.complete(typed, MOST, Optional.of(channel.apply(typed))));
        END.stream().filter(word -> !typed.isEmpty() && word.startsWith(typed)).forEach(words::add);
        return words;
    }
}
