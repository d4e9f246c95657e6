package floorwire.audience;

import java.time.Instant;
import java.util.Optional;

/**
 * With what we act in one workspace.
 *
 * @param access  what each request carries
 * @param renewal what another pair is had for, once; none where tokens do not end
 * @param expires when {@code access} ends
 */
public record Tokens(Secret access, Optional<Secret> renewal, Optional<Instant> expires) {

    /** A token that does not end by itself. */
    public static Tokens lasting(Secret access) {
        return new Tokens(access, Optional.empty(), Optional.empty());
    }
}
