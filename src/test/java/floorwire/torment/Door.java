package floorwire.torment;

import java.time.Duration;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;

/** A life's way to where it posts: the program's own client, connected to a stand-in that another process holds. */
public interface Door extends AutoCloseable {

    /** The program's own way of posting. */
    ChatPlatform platform();

    /** What stands in the message of a delivery, by which it is found again. */
    String mark(Delivery delivery);

    /** How long after it left a request in doubt is not asked after; zero where that takes no time. */
    Duration settled();

    @Override
    void close();
}
