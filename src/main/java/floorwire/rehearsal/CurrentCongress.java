package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDate;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Congress;

/** What {@code /congress/current} says. Years are texts, the number a number (since June 2026). */
final class CurrentCongress {

    private CurrentCongress() {}

    static ObjectNode write(Congress congress, Instant now) {
        ObjectNode envelope = Json.object();
        ObjectNode node = envelope.putObject("congress");
        LocalDate first = BillJson.date(congress.opens());
        node.put("name", congress + " Congress").put("number", congress.number());
        node.put("startYear", Integer.toString(first.getYear())).put("endYear", Integer.toString(first.getYear() + 1));
        node.put("updateDate", Json.second(congress.opens())).put("url", Json.url("congress/" + congress.number()));
        ArrayNode sessions = node.putArray("sessions");
        for (int session = 1; session <= 2; session++) {
            LocalDate start = LocalDate.of(first.getYear() + session - 1, 1, 3);
            if (start.isAfter(BillJson.date(now))) {
                break;
            }
            for (String chamber : new String[]{"House of Representatives", "Senate"}) {
                ObjectNode one = sessions.addObject().put("chamber", chamber).put("number", session).put("startDate", start.toString())
                        .put("type", "R");
                if (!start.plusYears(1).isAfter(BillJson.date(now))) {
                    one.put("endDate", start.plusYears(1).toString());
                }
            }
        }
        return envelope;
    }
}
