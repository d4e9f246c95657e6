package floorwire.app;

/** Questions to somebody at a terminal. */
interface Dialogue {

    /** They broke it off, with Ctrl-C or Ctrl-D. */
    final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenOff(Throwable cause) {
            super("broken off", cause);
        }
    }

    void say(String line);

    /**
     * The line that was typed, without blanks around it; empty for none.
     *
     * @throws BrokenOff if they do not want to go on
     */
    String ask(String question);

    /** The same, and what is typed is not seen. */
    String askHidden(String question);

    /** Whether the answer is yes; a mere return means {@code usual}. */
    default boolean agree(String question, boolean usual) {
        while (true) {
            String answer = ask(question + (usual ? " [Y/n] " : " [y/N] "));
            switch (answer.toLowerCase(java.util.Locale.ROOT)) {
                case "" -> {
                    return usual;
                }
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                default -> say("  y or n?");
            }
        }
    }
}
