package floorwire.app;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param what  the thing, in a few words
 * @param found how it stands
 * @param then  how to mend it, or what it means for us; none where there is nothing to say
 */
record Finding(Group group, Level level, String what, String found, Optional<String> then) {

    /** What is looked at, in the order in which it is printed, with the exit code of trouble in it. */
    enum Group {
        CONFIGURATION("Configuration", Main.USAGE),
        MACHINE("Machine", Main.USAGE),
        DATABASE("Database", Main.USAGE),
        SOURCES("Sources", Main.BAD_INPUT),
        PROBE("Probe", Main.OK),
        PLATFORMS("Where posts go", Main.BAD_INPUT);

        private final String title;
        private final int exit;

        Group(String title, int exit) {
            this.title = title;
            this.exit = exit;
        }

        String title() {
            return title;
        }

        /** What the program ends with when this group is in trouble. */
        int exit() {
            return exit;
        }
    }

    enum Level {
        OK("✓"),
        /** It works, and somebody may want to know. */
        WARNING("!"),
        /** It does not work until somebody mends it. */
        TROUBLE("✗");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static Finding ok(Group group, String what, String found) {
        return new Finding(group, Level.OK, what, found, Optional.empty());
    }

    static Finding warning(Group group, String what, String found, String mend) {
        return new Finding(group, Level.WARNING, what, found, Optional.of(mend));
    }

    static Finding trouble(Group group, String what, String found, String mend) {
        return new Finding(group, Level.TROUBLE, what, found, Optional.of(mend));
    }

    /** Our messages say what is wrong, then the way out after a dash or a colon: here they stand apart. */
    static Finding trouble(Group group, String what, RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        int dash = message.lastIndexOf(" - ");
        int cut = dash > 0 ? dash : message.lastIndexOf(": ");
        return cut > 0 ? trouble(group, what, message.substring(0, cut), message.substring(cut + (dash > 0 ? 3 : 2)))
                : new Finding(group, Level.TROUBLE, what, message, Optional.empty());
    }
}
