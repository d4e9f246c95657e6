package floorwire.torment;

import floorwire.audience.Layout;
import floorwire.message.ChannelRef;

/**
 * A channel that the season is told in.
 *
 * @param topic what it follows
 */
record Home(String workspace, ChannelRef ref, Layout layout, String topic) {}
