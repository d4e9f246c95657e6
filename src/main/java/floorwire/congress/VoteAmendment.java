package floorwire.congress;

import java.util.Optional;

/**
 * The amendment that a roll call is about, and what it would amend, three levels deep.
 *
 * @param id      the House's files do not print it: theirs is only {@code number}
 * @param number  as printed: {@code S.Amdt. 429}; in the House the number within its bill
 * @param amends  the amendment that it would amend
 * @param inTurn  the amendment that {@code amends} would amend
 * @param target  the bill or treaty at the end, as printed: {@code S. 2226}, {@code Treaty Doc. 105-36}; Senate only
 * @param author  {@code Norman of South Carolina Amendment No. 33}; House only, and all it says of the amendment's subject
 * @param purpose Senate only
 */
public record VoteAmendment(Optional<AmendmentId> id, String number, Optional<AmendmentId> amends, Optional<AmendmentId> inTurn,
        String target, String author, String purpose) {

    VoteAmendment with(AmendmentId other) {
        return new VoteAmendment(Optional.of(other), number, amends, inTurn, target, author, purpose);
    }
}
