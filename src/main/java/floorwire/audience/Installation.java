package floorwire.audience;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * That a workspace let the app in, without the tokens it gave.
 *
 * @param workspace as in {@link Channel#workspace()}
 * @param name      what its people call it
 * @param bot       the platform's id of our account there
 * @param scopes    what we were granted
 * @param installed when it let us in, last
 * @param ended     that it does not any more
 * @param trouble   what somebody must mend while it still does
 */
public record Installation(String workspace, String name, String bot, SortedSet<String> scopes, Instant installed, Optional<End> ended,
        Optional<String> trouble) {

    /**
     * Since when we are out.
     *
     * @param reason in words, with the way back
     */
    public record End(Instant at, String reason) {}

    public Installation(String workspace, String name, String bot, SortedSet<String> scopes, Instant installed) {
        this(workspace, name, bot, scopes, installed, Optional.empty(), Optional.empty());
    }
}
