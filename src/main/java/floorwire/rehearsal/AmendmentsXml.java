package floorwire.rehearsal;

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.Chamber;

/** Amendments inside the amended measure's file; their actions nest {@code actions/actions/item}. */
final class AmendmentsXml {
    private final Xml xml;
    private final PeopleXml people;
    private final ActionsXml actions;

    AmendmentsXml(Xml xml, PeopleXml people, ActionsXml actions) {
        this.xml = xml;
        this.people = people;
        this.actions = actions;
    }

    void amendment(Amendment amendment, Bill bill, String updated) {
        xml.element("amendment", () -> {
            id(amendment.id());
            xml.leaf("description", amendment.description()).leaf("purpose", amendment.purpose()).leaf("updateDate", updated);
            if (!amendment.sponsors().isEmpty()) {
                xml.element("sponsors",
                        () -> amendment.sponsors().forEach(sponsor -> xml.element("item", () -> people.member(sponsor, () -> {}))));
            }
            xml.leaf("proposedDate", amendment.proposed().map(BillStatusWriter::midnight));
            xml.leaf("submittedDate", amendment.submitted().map(BillStatusWriter::midnight));
            xml.leaf("chamber", amendment.chamber().map(chamber -> chamber == Chamber.HOUSE ? "House of Representatives" : "Senate"));
            xml.element("amendedBill", () -> amendedBill(bill));
            amendment.amends().ifPresent(amended -> xml.element("amendedAmendment", () -> id(amended)));
            xml.element("actions", () -> {
                xml.leaf("count", amendment.actions().size());
                xml.element("actions", () -> amendment.actions().forEach(actions::item));
            });
        });
    }

    private void id(AmendmentId id) {
        xml.leaf("number", id.number()).leaf("congress", id.congress()).leaf("type", id.type());
    }

    private void amendedBill(Bill bill) {
        boolean house = bill.id().type().origin() == Chamber.HOUSE;
        xml.leaf("congress", bill.id().congress()).leaf("type", bill.id().type());
        xml.leaf("originChamber", house ? "House" : "Senate").leaf("originChamberCode", house ? "H" : "S");
        xml.leaf("number", bill.id().number()).leaf("title", bill.detail().title());
    }
}
