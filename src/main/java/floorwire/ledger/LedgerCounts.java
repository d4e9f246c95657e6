package floorwire.ledger;

/** @param unrecognised action items whose text says nothing to us, over all measures */
public record LedgerCounts(long bills, long changes, long unrecognised) {}
