package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An amendment, as far as the amended bill's own file tells. Its subject is in {@code description} for the House and in
 * {@code purpose} for the Senate.
 *
 * @param sponsors   the members who offered it
 * @param committees committees that offered it, by name, where no member did
 * @param amends     the amendment it would amend, where it is one to an amendment
 */
public record Amendment(AmendmentId id, Optional<Chamber> chamber, Optional<String> purpose, Optional<String> description,
        List<Member> sponsors, List<String> committees, List<Cosponsor> cosponsors, Optional<LocalDate> submitted,
        Optional<LocalDate> proposed, Optional<AmendmentId> amends, Optional<BillId> amendedBill, List<Action> actions) {}
