package floorwire.ledger;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;

/** How one facet of a measure is kept. Equal content has equal stored form. */
public interface WordCodec {

    String write(Facet facet, Bill bill);

    /** A bill in which only this facet means anything. */
    Bill read(Facet facet, BillId id, String stored);
}
