package floorwire.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a command line gave: its exit code and what it printed. Run in this process. */
record Ran(int exit, String out, String err) {

    static synchronized Ran of(Object... words) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var out = new StringWriter();
            var err = new StringWriter();
            var line = Main.commandLine();
            line.setOut(new PrintWriter(out));
            line.setErr(new PrintWriter(err));
            int exit = line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
            return new Ran(exit, out + printed.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    List<String> errors() {
        return err.lines().toList();
    }

    /** The last line of the output. */
    String last() {
        return out.lines().reduce("", (first, last) -> last);
    }
}
