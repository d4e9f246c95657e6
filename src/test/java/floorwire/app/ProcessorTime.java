package floorwire.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * What this process has used of the processors so far, in nanoseconds. Virtual threads count as those that carry them; a thread that has
 * ended counts for nobody but {@code all}.
 *
 * @param standIn  by the threads of the tests' server
 * @param program  by all other threads of Java's
 * @param all      with the compilers and collectors of the JVM
 */
record ProcessorTime(long standIn, long program, long all) {

    static ProcessorTime now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long standIn = 0;
        long program = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            long used = thread == null ? 0 : Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            if (thread != null && thread.getThreadName().startsWith("MockWebServer")) {
                standIn += used;
            } else {
                program += used;
            }
        }
        return new ProcessorTime(standIn, program,
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(standIn - earlier.standIn, program - earlier.program, all - earlier.all);
    }

    /** For each of so many. */
    String each(long many) {
        return String.format(Locale.ROOT, "%.2f ms of the program, %.2f ms of the stand-in, %.2f ms of the JVM's own (compilers above all)",
                program / 1e6 / many, standIn / 1e6 / many, (all - standIn - program) / 1e6 / many);
    }
}
