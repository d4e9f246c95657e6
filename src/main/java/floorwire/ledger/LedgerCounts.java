package floorwire.ledger;

/**
 * Over all measures.
 *
 * @param unrecognised action items whose text says nothing to us
 * @param disputes     on how many facets of measures the sources disagree
 */
public record LedgerCounts(long bills, long changes, long unrecognised, long disputes) {}
