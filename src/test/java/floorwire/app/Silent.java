package floorwire.app;

import java.time.Instant;
import java.util.List;

/** Watches a play and says nothing. */
final class Silent implements DemoPlay.Spectator {

    @Override
    public void asking(Instant at, String source) {}

    @Override
    public void answered() {}

    @Override
    public void told(Instant at, int posts, List<String> held) {}
}
