package floorwire.feed.govinfo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;

/** Reads the items of {@code actions}, a bill's own or an amendment's. The order of an item's children varies. */
final class ActionReader {

    private ActionReader() {}

    static void actions(BillStatusXml xml, List<Action> actions) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "item" -> actions.add(action(xml));
                case "actions" -> actions(xml, actions);
                case "count", "actionTypeCounts", "actionByCounts" -> xml.skip(NotKept.COUNT);
                default -> xml.unread();
            }
        }
    }

    private static Action action(BillStatusXml xml) {
        Optional<LocalDate> date = Optional.empty();
        Optional<LocalTime> time = Optional.empty();
        String text = "";
        String type = "";
        Optional<String> code = Optional.empty();
        SourceSystem source = SourceSystem.UNKNOWN;
        List<Committee> committees = List.of();
        List<RollCallRef> rollCalls = List.of();
        Optional<String> calendar = Optional.empty();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "actionDate" -> date = xml.date();
                case "actionTime" -> time = xml.time();
                case "text" -> text = xml.text(text);
                case "type" -> type = xml.text(type);
                case "actionCode" -> code = xml.textIfAny();
                case "sourceSystem" -> source = source(xml);
                case "committees" -> committees = committees(xml);
                case "recordedVotes" -> rollCalls = rollCalls(xml);
                case "calendarNumber" -> calendar = calendar(xml);
                case "links" -> xml.skip(NotKept.LINKS);
                default -> xml.unread();
            }
        }
        LocalDate day = date.orElseThrow(() -> xml.bad("has an action without actionDate"));
        return new Action(day, time, text, type, code, source, committees, rollCalls, calendar);
    }

    private static SourceSystem source(BillStatusXml xml) {
        SourceSystem source = SourceSystem.UNKNOWN;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "name" -> source = SourceSystem.parse(xml.text());
                case "code" -> xml.skip(NotKept.SOURCE_CODE);
                default -> xml.unread();
            }
        }
        return source;
    }

    private static List<Committee> committees(BillStatusXml xml) {
        var committees = new ArrayList<Committee>(1);
        while (xml.nextChild()) {
            if (!xml.name().equals("item")) {
                xml.unread();
                continue;
            }
            String code = "";
            String name = "";
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "systemCode" -> code = xml.text(code);
                    case "name" -> name = xml.text(name);
                    default -> xml.unread();
                }
            }
            committees.add(new Committee(code, name));
        }
        return List.copyOf(committees);
    }

    private static List<RollCallRef> rollCalls(BillStatusXml xml) {
        var rollCalls = new ArrayList<RollCallRef>(1);
        while (xml.nextChild()) {
            if (!xml.name().equals("recordedVote")) {
                xml.unread();
                continue;
            }
            String chamber = "";
            int congress = 0;
            int session = 0;
            int roll = 0;
            Optional<Instant> at = Optional.empty();
            Optional<String> url = Optional.empty();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "chamber" -> chamber = xml.text(chamber);
                    case "congress" -> congress = xml.number();
                    case "sessionNumber" -> session = xml.number();
                    case "rollNumber" -> roll = xml.number();
                    case "date" -> at = xml.instant();
                    case "url" -> url = xml.textIfAny();
                    case "fullActionName" -> xml.skip(NotKept.FULL_ACTION_NAME);
                    default -> xml.unread();
                }
            }
            Chamber where = Chamber.parse(chamber).orElseThrow(() -> xml.bad("has a recorded vote without House or Senate"));
            rollCalls.add(new RollCallRef(where, congress, session, roll, at, url));
        }
        return List.copyOf(rollCalls);
    }

    private static Optional<String> calendar(BillStatusXml xml) {
        Optional<String> calendar = Optional.empty();
        while (xml.nextChild()) {
            if (xml.name().equals("calendar")) {
                calendar = xml.textIfAny();
            } else {
                xml.unread();
            }
        }
        return calendar;
    }
}
