package floorwire.chat.standin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a request is held up until a test lets it through. */
public final class Gate {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Waits until a request stands here. */
    public void awaitArrival() throws InterruptedException {
        if (!arrived.await(Watched.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("no request came to the gate");
        }
    }

    /** Lets through who stands here, and whoever comes later. */
    public void open() {
        open.countDown();
    }

    /** Stands here until it is open. */
    public void pass() throws InterruptedException {
        arrived.countDown();
        open.await();
    }
}
