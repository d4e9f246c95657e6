package floorwire.command;

import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;

import floorwire.alert.Bulletins;
import floorwire.alert.Outbox;
import floorwire.alert.Watches;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.congress.Members;
import floorwire.ledger.UnitOfWork;

/**
 * What the managers' business with a channel needs.
 *
 * @param threads whether a platform, by its name, has threads
 * @param posting whether this process posts to it now
 * @param members who is and was a member, as the list of members says now
 */
public record Following(Watches watches, Audience audience, Outbox outbox, Bulletins bulletins, UnitOfWork unitOfWork, InstantSource clock,
        Predicate<String> threads, Predicate<String> posting, Supplier<Members> members) {

    /** Keeps a channel's settings and who changed them. */
    void keep(Invocation invocation, Channel channel, String what) {
        unitOfWork.run(() -> {
            audience.save(channel);
            audit(invocation, channel, what);
        });
    }

    void audit(Invocation invocation, Channel channel, String what) {
        audience.audit(channel, invocation.actor(), what, clock.instant());
    }
}
