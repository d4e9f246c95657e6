package floorwire.app;

import java.io.PrintWriter;
import java.util.List;

import floorwire.rehearsal.Rehearsal;

/** What {@code rehearse} says when it is ready and when it ends. */
final class RehearseReport {
    private static final int MOST = 40;

    private RehearseReport() {}

    /** The lines that a person types elsewhere to run the bot against it. */
    static void ready(PrintWriter out, Rehearsal rehearsal, Tempo tempo) {
        out.println("The sources stand at " + rehearsal.base() + ", and their clock at " + tempo.instant()
                + ". In another terminal:");
        out.println();
        out.println("  export FLOORWIRE_CONGRESS_URL=" + rehearsal.congress());
        out.println("  export FLOORWIRE_CONGRESS_KEY=rehearsal");
        out.println("  export FLOORWIRE_GOVINFO_URL=" + rehearsal.base());
        out.println("  export FLOORWIRE_CLERK_URL=" + rehearsal.base());
        out.println("  export FLOORWIRE_SENATE_URL=" + rehearsal.base());
        out.println("  export FLOORWIRE_LEGISLATORS_URL=" + rehearsal.legislators());
        out.println("  export FLOORWIRE_CLOCK=" + tempo);
        out.println("  ./floorwire run");
        out.println();
        out.println("Ctrl-C ends it and tells what was asked.");
        out.flush();
    }

    static void finished(PrintWriter out, Rehearsal rehearsal) {
        var requests = rehearsal.requests();
        out.println();
        out.println(requests.values().stream().mapToInt(Integer::intValue).sum() + " requests of " + requests.size() + " addresses");
        requests.entrySet().stream().sorted((one, other) -> other.getValue() - one.getValue()).limit(MOST)
                .forEach(entry -> out.printf("%8d  %s%n", entry.getValue(), entry.getKey()));
        if (requests.size() > MOST) {
            out.println("          and " + (requests.size() - MOST) + " more addresses");
        }
        list(out, "Unknown requests", rehearsal.unknownRequests());
        list(out, "What the client should not do", rehearsal.complaints());
        list(out, "Faults shown", rehearsal.shown().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
        out.flush();
    }

    private static void list(PrintWriter out, String title, List<String> lines) {
        out.println(title + ": " + (lines.isEmpty() ? "none" : ""));
        lines.stream().distinct().limit(MOST).forEach(line -> out.println("  " + line));
    }
}
