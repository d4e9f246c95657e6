package floorwire.store;

/**
 * The connection to PostgreSQL went, and with it the writer's lease: another process may write now. The program must end; started
 * again, it takes the lease anew or says who has it. Nothing can be written through the {@link Database} that threw this.
 */
public final class LeaseLost extends StoreException {

    private static final long serialVersionUID = 1L;

    LeaseLost(String message) {
        super(message);
    }
}
