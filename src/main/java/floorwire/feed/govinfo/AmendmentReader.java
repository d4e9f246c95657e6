package floorwire.feed.govinfo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Cosponsor;

/** Reads {@code amendments/amendment}. Congress, type, number, purpose and description stand there twice, with the same content. */
final class AmendmentReader {

    private AmendmentReader() {}

    static void amendments(BillStatusXml xml, List<Amendment> amendments) {
        while (xml.nextChild()) {
            if (xml.name().equals("amendment")) {
                amendments.add(amendment(xml));
            } else {
                xml.unread();
            }
        }
    }

    private static Amendment amendment(BillStatusXml xml) {
        String congress = "";
        String type = "";
        String number = "";
        String chamber = "";
        Optional<String> purpose = Optional.empty();
        Optional<String> description = Optional.empty();
        var sponsors = PeopleReader.Sponsors.NONE;
        List<Cosponsor> cosponsors = List.of();
        Optional<LocalDate> submitted = Optional.empty();
        Optional<LocalDate> proposed = Optional.empty();
        Optional<AmendmentId> amends = Optional.empty();
        Optional<BillId> bill = Optional.empty();
        var actions = new ArrayList<Action>(2);
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "congress" -> congress = xml.text(congress);
                case "type" -> type = xml.text(type);
                case "number" -> number = xml.text(number);
                case "chamber" -> chamber = xml.text(chamber);
                case "purpose" -> purpose = first(purpose, xml.textIfAny());
                case "description" -> description = first(description, xml.textIfAny());
                case "sponsors" -> sponsors = PeopleReader.sponsors(xml);
                case "cosponsors" -> cosponsors = List.copyOf(PeopleReader.cosponsors(xml));
                case "submittedDate" -> submitted = xml.day();
                case "proposedDate" -> proposed = xml.day();
                case "amendedAmendment" -> amends = amends(xml);
                case "amendedBill" -> bill = bill(xml);
                case "actions" -> ActionReader.actions(xml, actions);
                case "latestAction" -> xml.skip(NotKept.LATEST_ACTION);
                case "updateDate" -> xml.skip(NotKept.PART_UPDATED);
                case "amendmentsToAmendment" -> xml.skip(NotKept.COUNT);
                case "links" -> xml.skip(NotKept.LINKS);
                case "version" -> xml.skip(NotKept.VERSION);
                case "notes", "amendedTreaty" -> xml.expectEmpty();
                default -> xml.unread();
            }
        }
        AmendmentId id = id(xml, congress, type, number);
        return new Amendment(id, chamber(chamber), purpose, description, sponsors.members(), sponsors.committees(), cosponsors, submitted,
                proposed, amends, bill, List.copyOf(actions));
    }

    private static Optional<AmendmentId> amends(BillStatusXml xml) {
        String congress = "";
        String type = "";
        String number = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "congress" -> congress = xml.text(congress);
                case "type" -> type = xml.text(type);
                case "number" -> number = xml.text(number);
                case "purpose", "description", "updateDate" -> xml.skip(NotKept.OTHER_AMENDMENT);
                default -> xml.unread();
            }
        }
        return number.isEmpty() ? Optional.empty() : Optional.of(id(xml, congress, type, number));
    }

    private static Optional<BillId> bill(BillStatusXml xml) {
        String congress = "";
        String type = "";
        String number = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "congress" -> congress = xml.text(congress);
                case "type" -> type = xml.text(type);
                case "number" -> number = xml.text(number);
                case "originChamber", "originChamberCode", "title", "updateDateIncludingText" -> xml.skip(NotKept.AMENDED_BILL);
                default -> xml.unread();
            }
        }
        return number.isEmpty() ? Optional.empty() : Optional.of(xml.billId(congress, type, number));
    }

    private static AmendmentId id(BillStatusXml xml, String congress, String type, String number) {
        try {
            return new AmendmentId(Integer.parseInt(congress), type, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            throw xml.bad("has an amendment without congress or number");
        }
    }

    /** Printed {@code Senate} and {@code House of Representatives}. */
    private static Optional<Chamber> chamber(String printed) {
        return Chamber.parse(printed.startsWith("House") ? "House" : printed);
    }

    private static Optional<String> first(Optional<String> had, Optional<String> next) {
        return had.isPresent() ? had : next;
    }
}
