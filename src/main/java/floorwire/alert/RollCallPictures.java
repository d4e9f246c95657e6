package floorwire.alert;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.congress.RollCall;
import floorwire.congress.VoteChecks;
import floorwire.message.Block;
import floorwire.picture.Hemicycle;
import floorwire.picture.Picture;

/**
 * The seats of roll calls beside posts (decision 43). A picture is drawn where the first channel shows it, and once for all channels: the last few
 * are kept, each by all that its record says.
 */
final class RollCallPictures {

    private static final Logger LOG = LoggerFactory.getLogger(RollCallPictures.class);
    /** Of up to 80 kB each. */
    private static final int KEPT = 24;

    private final Function<Hemicycle, Picture> draws;
    private final Cache<RollCall, Optional<Block.Picture>> pictures = Caffeine.newBuilder().maximumSize(KEPT).build();

    RollCallPictures() {
        this(Hemicycle::picture);
    }

    RollCallPictures(Function<Hemicycle, Picture> draws) {
        this.draws = draws;
    }

    /** None where the positions of all members are not known, or do not make up what is published. */
    Optional<Block.Picture> of(RollCall vote) {
        return pictures.get(vote, this::picture);
    }

    private Optional<Block.Picture> picture(RollCall vote) {
        return Optional.of(vote).filter(VoteChecks::addUp).flatMap(Hemicycle::of)
                .map(seats -> Block.Picture.illustrating(new Drawn(seats), seats.alt(), vote.id() + ".png"));
    }

    /** Drawn when somebody looks, once. */
    private final class Drawn implements Supplier<byte[]> {

        private final Hemicycle seats;
        private byte @Nullable [] png;

        Drawn(Hemicycle seats) {
            this.seats = seats;
        }

        @Override
        public synchronized byte[] get() {
            byte[] known = png;
            if (known == null) {
                known = drawn();
                png = known;
            }
            return known;
        }

        /** A post never fails for its picture: a machine may lack what Java needs to draw. */
        private byte[] drawn() {
            try {
                return draws.apply(seats).png();
            } catch (RuntimeException | LinkageError | InternalError e) {
                LOG.error("{} is posted without its picture, which cannot be drawn", seats.name(), e);
                return new byte[0];
            }
        }
    }
}
