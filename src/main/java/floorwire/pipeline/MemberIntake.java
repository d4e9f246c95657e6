package floorwire.pipeline;

import java.util.Optional;

import floorwire.feed.Heard;
import floorwire.ledger.MemberList;
import floorwire.ledger.UnitOfWork;

/** Takes in a list of members. It tells nobody anything: who sits is no act of Congress. */
public final class MemberIntake {

    private final MemberList members;
    private final UnitOfWork unitOfWork;

    public MemberIntake(MemberList members, UnitOfWork unitOfWork) {
        this.members = members;
        this.unitOfWork = unitOfWork;
    }

    /**
     * @param with what is to be kept in the same unit of work
     * @return why it is not believed: a list that lost half of its people at once was cut somewhere
     */
    Optional<String> hear(Heard.Listed listed, Runnable with) {
        int known = members.standing().sitting();
        int heard = listed.people().size();
        if (listed.sitting() && 2 * heard < known) {
            return Optional.of("a list of " + heard + " members, where " + known + " were known to sit: what is known stays");
        }
        unitOfWork.run(() -> {
            if (listed.sitting()) {
                members.sitting(listed.people(), listed.whole(), listed.fetchedAt());
            } else {
                members.former(listed.people(), listed.fetchedAt());
            }
            with.run();
        });
        return Optional.empty();
    }
}
