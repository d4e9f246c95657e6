package floorwire.feed;

import java.util.function.Consumer;

/** A source that is asked from time to time. What it heard is handed out, never stored: remembering is the ledger's. */
public interface Feed {
    /** The source's short name, the same as in its {@linkplain Observation#source() observations}. */
    String source();

    /**
     * One turn of the crank: asks what moved since, reads it, and hands out each thing as it is heard. A failure of one resource is
     * itself handed out and never stops the others.
     *
     * @throws InterruptedException when the thread is told to stop; everything handed out until then stands
     */
    void poll(Memory memory, Consumer<Heard> out) throws InterruptedException;
}
