package floorwire.ledger;

import java.util.List;

import floorwire.congress.Law;
import floorwire.congress.Title;

/** What a measure can be found by, as it is believed. */
public record Searchable(BillRow row, List<Title> titles, List<Law> laws, List<Membership> memberships) {}
