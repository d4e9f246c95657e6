package floorwire.chat.standin;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The web server below would log every request. */
public final class Quiet {

    private static final Logger SERVER = Logger.getLogger("mockwebserver3.MockWebServer");

    private Quiet() {}

    public static void please() {
        SERVER.setLevel(Level.WARNING);
    }
}
