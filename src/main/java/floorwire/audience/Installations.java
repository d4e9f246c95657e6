package floorwire.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which workspaces let the app in, and the tokens they gave: those are kept sealed. */
public interface Installations {

    /** All, also those that ended and are not forgotten yet; by workspace. */
    List<Installation> all();

    Optional<Installation> of(String workspace);

    /**
     * Makes it known, or replaces what there was: a second install of a workspace is the newer one, and heals an end. Its channels count as reachable again, and what waits for
     * them is due at once.
     *
     * @throws TokensSealed if there is no key to seal with
     */
    void install(Installation installation, Tokens tokens);

    /**
     * None of a workspace that is not installed, or no longer.
     *
     * @throws TokensSealed if the key is missing or is another
     */
    Optional<Tokens> tokens(String workspace);

    /** Those whose tokens end before that, by workspace. */
    List<String> expiringBefore(Instant time);

    /**
     * Replaces the tokens and ends the trouble, if {@code former} are still those that stand there.
     *
     * @throws TokensSealed if the key is missing or is another
     */
    boolean renew(String workspace, Tokens former, Tokens tokens);

    /** Keeps what is wrong with it, or that nothing is. */
    void trouble(String workspace, Optional<String> what);

    /**
     * It is over: the tokens are forgotten, its channels are closed for this reason, and what is for them waits. Nothing happens if it was over already.
     *
     * @param of the tokens of the installation that is over; empty where these cannot be read
     * @return false if others are kept by now: that is another installation, which goes on
     */
    boolean end(String workspace, Optional<Tokens> of, Installation.End end);

    /** Seals with the newest key what an earlier one sealed; returns how many. */
    int reseal();

    /** The workspaces whose tokens cannot be opened with the key there is. */
    List<String> sealed();
}
