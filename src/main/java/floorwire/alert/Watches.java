package floorwire.alert;

import java.util.Collection;
import java.util.List;

import floorwire.congress.BillId;
import floorwire.message.ChannelRef;

/** The watches. A subscription never vanishes by itself. */
public interface Watches {

    /** Watches on the measure itself or on any of these topics, of channels that are not paused. */
    List<Watch> on(BillId bill, Collection<String> topics);

    /** Watches on any of these provisions, of channels that are not paused. */
    List<Watch> onProvisions(Collection<String> provisions);

    List<Watch> of(ChannelRef channel);

    /** All watches, by channel. */
    List<Watch> all();

    /** Adds a watch; one on the same target by the same channel is replaced. */
    void add(Watch watch);

    /** The channel's watches are those of another id of it; one that has the same target stands. */
    void move(ChannelRef from, ChannelRef to);

    /** Ends a watch; false when the channel has none on that target. */
    boolean remove(ChannelRef channel, Watch.Kind kind, String target);
}
