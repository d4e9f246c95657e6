package floorwire.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Legislator;
import floorwire.congress.Members;

/**
 * Who is and was a member, as the list of members says (decision 41). Whoever was once heard of stays known. Writes take effect with the
 * {@link UnitOfWork} around them, or alone where there is none.
 */
public interface MemberList {

    /**
     * Keeps the list of sitting members.
     *
     * @param whole whether nobody on it was left out: then who is known to sit and is not on it has left
     */
    void sitting(List<Legislator> people, boolean whole, Instant heardAt);

    /** Keeps a list of former members: it says less than the list they once sat on, and replaces nothing of that. */
    void former(List<Legislator> people, Instant heardAt);

    /** Everybody, each until the day on which the list had one last; remembered until something is kept. */
    Members members();

    Standing standing();

    /**
     * How much is known.
     *
     * @param sitting how many the last list of sitting members had
     * @param others  how many more are known, who sat once
     * @param heardAt when that list was heard last with other words than before; none where it never was
     */
    record Standing(int sitting, int others, Optional<Instant> heardAt) {}
}
