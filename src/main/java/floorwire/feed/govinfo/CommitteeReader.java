package floorwire.feed.govinfo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Committee;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.CommitteeReferral.Activity;
import floorwire.congress.CommitteeReferral.Subcommittee;

/** Reads {@code committees}: what each committee and subcommittee did with the bill. */
final class CommitteeReader {

    private CommitteeReader() {}

    static void committees(BillStatusXml xml, List<CommitteeReferral> committees) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "item" -> committees.add(committee(xml));
                case "billCommittees" -> committees(xml, committees);
                default -> xml.unread();
            }
        }
    }

    private static CommitteeReferral committee(BillStatusXml xml) {
        String code = "";
        String name = "";
        String chamber = "";
        String type = "";
        List<Activity> activities = List.of();
        var subcommittees = new ArrayList<Subcommittee>(0);
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "systemCode" -> code = xml.text(code);
                case "name" -> name = xml.text(name);
                case "chamber" -> chamber = xml.text(chamber);
                case "type" -> type = xml.text(type);
                case "activities" -> activities = activities(xml);
                case "subcommittees" -> subcommittees(xml, subcommittees);
                default -> xml.unread();
            }
        }
        return new CommitteeReferral(new Committee(code, name), chamber, type, activities, List.copyOf(subcommittees));
    }

    private static void subcommittees(BillStatusXml xml, List<Subcommittee> subcommittees) {
        while (xml.nextChild()) {
            if (!xml.name().equals("item")) {
                xml.unread();
                continue;
            }
            String code = "";
            String name = "";
            List<Activity> activities = List.of();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "systemCode" -> code = xml.text(code);
                    case "name" -> name = xml.text(name);
                    case "activities" -> activities = activities(xml);
                    default -> xml.unread();
                }
            }
            subcommittees.add(new Subcommittee(new Committee(code, name), activities));
        }
    }

    private static List<Activity> activities(BillStatusXml xml) {
        var activities = new ArrayList<Activity>(1);
        while (xml.nextChild()) {
            if (!xml.name().equals("item")) {
                xml.unread();
                continue;
            }
            String name = "";
            Optional<Instant> at = Optional.empty();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "name" -> name = xml.text(name);
                    case "date" -> at = xml.instant();
                    default -> xml.unread();
                }
            }
            Instant when = at.orElseThrow(() -> xml.bad("has a committee's activity without date"));
            activities.add(new Activity(name, when));
        }
        return List.copyOf(activities);
    }
}
