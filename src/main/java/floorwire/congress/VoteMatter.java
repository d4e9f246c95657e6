package floorwire.congress;

import java.util.List;
import java.util.Optional;

/**
 * What a roll call is about, as its file says. That need not be all: votes on a vehicle keep the title with which it was born, and the
 * House's files do not tell what an amendment is for (domain.md 4.2).
 *
 * @param bill      the underlying measure; of an amendment the one amended; none for nominations, treaties, quorum calls, motions to
 *                  adjourn, and an en bloc vote on several
 * @param documents every document that a Senate vote names
 */
public record VoteMatter(Optional<BillId> bill, Optional<VoteAmendment> amendment, List<VoteDocument> documents) {

    public static final VoteMatter NONE = new VoteMatter(Optional.empty(), Optional.empty(), List.of());

    public boolean enBloc() {
        return documents.size() > 1;
    }
}
