package floorwire.rehearsal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;

/** Action items. The Senate's begin with their committees and have no code of their source system, as upstream. */
final class ActionsXml {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Xml xml;

    ActionsXml(Xml xml) {
        this.xml = xml;
    }

    void item(Action action) {
        boolean senate = action.source() == SourceSystem.SENATE;
        xml.element("item", () -> {
            xml.leaf("actionDate", action.date()).leaf("actionTime", action.time().map(TIME::format));
            if (senate) {
                committees(action.committees());
                source(action.source());
            }
            xml.leaf("text", action.text()).leaf("type", action.type()).leaf("actionCode", action.code());
            if (!senate) {
                source(action.source());
                committees(action.committees());
            }
            if (!action.rollCalls().isEmpty()) {
                xml.element("recordedVotes", () -> action.rollCalls().forEach(this::roll));
            }
            action.calendar().ifPresent(calendar -> xml.element("calendarNumber", () -> xml.leaf("calendar", calendar)));
        });
    }

    private void source(SourceSystem source) {
        Optional<Integer> code = switch (source) {
            case HOUSE_COMMITTEE -> Optional.of(1);
            case HOUSE_FLOOR -> Optional.of(2);
            case LIBRARY -> Optional.of(9);
            case SENATE, UNKNOWN -> Optional.empty();
        };
        String name = switch (source) {
            case HOUSE_COMMITTEE -> "House committee actions";
            case HOUSE_FLOOR -> "House floor actions";
            case LIBRARY -> "Library of Congress";
            case SENATE -> "Senate";
            case UNKNOWN -> "";
        };
        xml.element("sourceSystem", () -> xml.leaf("code", code).leaf("name", name));
    }

    private void committees(List<Committee> committees) {
        if (!committees.isEmpty()) {
            xml.element("committees", () -> committees.forEach(committee -> xml.element("item",
                    () -> xml.leaf("systemCode", committee.systemCode()).leaf("name", committee.name()))));
        }
    }

    private void roll(RollCallRef roll) {
        xml.element("recordedVote", () -> {
            xml.leaf("rollNumber", roll.roll()).leaf("chamber", roll.chamber() == Chamber.HOUSE ? "House" : "Senate");
            xml.leaf("congress", roll.congress()).leaf("date", roll.at()).leaf("sessionNumber", roll.session());
            xml.leaf("url", roll.url());
        });
    }
}
