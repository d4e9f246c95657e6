package floorwire.rehearsal;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Action;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;

/** An action as {@code /actions} lists it. The Senate's source system has no code: zero is suppressed. */
final class ActionJson {

    private ActionJson() {}

    static void write(ObjectNode at, Action action) {
        at.put("actionDate", action.date().toString());
        Json.text(at, "actionTime", action.time().map(ActionsXml.TIME::format));
        if (!action.text().isEmpty()) {
            at.put("text", action.text());
        }
        at.put("type", action.type());
        Json.text(at, "actionCode", action.code());
        source(at.putObject("sourceSystem"), action.source());
        Json.some(at, "committees", action.committees(), ActionJson::committee);
        Json.some(at, "recordedVotes", action.rollCalls(), ActionJson::roll);
        action.calendar().ifPresent(calendar -> at.putObject("calendarNumber").put("calendar", calendar));
    }

    private static void source(ObjectNode at, SourceSystem source) {
        switch (source) {
            case HOUSE_COMMITTEE -> at.put("code", 1).put("name", "House committee actions");
            case HOUSE_FLOOR -> at.put("code", 2).put("name", "House floor actions");
            case LIBRARY -> at.put("code", 9).put("name", "Library of Congress");
            case SENATE -> at.put("name", "Senate");
            case UNKNOWN -> at.put("name", "");
        }
    }

    static void committee(ObjectNode at, Committee committee) {
        String chamber = committee.systemCode().startsWith("h") ? "house" : "senate";
        at.put("name", committee.name()).put("systemCode", committee.systemCode())
                .put("url", Json.url("committee/" + chamber + "/" + committee.systemCode()));
    }

    private static void roll(ObjectNode at, RollCallRef roll) {
        at.put("chamber", roll.chamber() == Chamber.HOUSE ? "House" : "Senate").put("congress", roll.congress());
        Json.text(at, "date", roll.at().map(Json::second));
        at.put("rollNumber", roll.roll()).put("sessionNumber", roll.session());
        Json.text(at, "url", roll.url());
    }
}
