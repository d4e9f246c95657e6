package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;

/** Turns one act of a scenario into the items by which the source tells it. */
final class ActReader {
    private final Names names;
    private final BillId bill;

    ActReader(Names names, BillId bill) {
        this.names = names;
        this.bill = bill;
    }

    /** The items in the order of the source's list: the chamber's own, then the Library's copy. */
    List<Action> items(Yaml yaml) {
        yaml.only("on", "time", "act", "text", "code", "type", "roll", "committees", "calendar", "listed");
        String name = yaml.text("act");
        Act act = yaml.at("act").as(kind -> Act.named(inChamber(kind)));
        LocalDate date = yaml.at("on").as(LocalDate::parse);
        Optional<LocalTime> time = yaml.optional("time", LocalTime::parse);
        List<Committee> committees = yaml.items("committees").stream().map(code -> code.as(names::committee)).toList();
        String text = yaml.optional("text").or(act::text).orElseGet(() -> referral(yaml, name, committees));
        Optional<String> code = yaml.optional("code").or(act::code);
        String type = yaml.optional("type").orElse(act.type());
        List<RollCallRef> rolls = yaml.has("roll") ? List.of(roll(yaml.at("roll"), act.source(), date)) : List.of();

        // the Senate's own items name their vote in the text only; the Library's copies carry it (domain.md 3)
        boolean silent = act.source() == SourceSystem.SENATE && act.copy().isPresent();
        Action own =
                new Action(date, time, text, type, code, act.source(), committees, silent ? List.of() : rolls, yaml.optional("calendar"));
        var items = new ArrayList<Action>(List.of(own));
        act.copy().ifPresent(copy -> items.add(new Action(date, time, copy.prefix() + text, copy.type(), Optional.of(copy.code()),
                SourceSystem.LIBRARY, committees, rolls, Optional.empty())));
        if (yaml.has("listed")) {
            if (!"twice".equals(yaml.text("listed"))) {
                throw yaml.error("'listed' can only be 'twice'");
            }
            items.add(own);
        }
        return items;
    }

    /** {@code introduced} and {@code referred} happen in the chamber of origin. */
    private String inChamber(String kind) {
        return switch (kind) {
            case "introduced", "referred" -> kind + "-" + (house() ? "house" : "senate");
            default -> kind;
        };
    }

    private boolean house() {
        return bill.type().origin() == Chamber.HOUSE;
    }

    private String referral(Yaml yaml, String name, List<Committee> committees) {
        if (!"referred".equals(name) || committees.size() != 1) {
            throw yaml.error("key 'text' is missing");
        }
        String committee = committees.getFirst().name().replaceFirst(" Committee$", "");
        return house() ? "Referred to the House Committee on " + committee + "."
                : "Read twice and referred to the Committee on " + committee + ".";
    }

    private RollCallRef roll(Yaml yaml, SourceSystem source, LocalDate date) {
        yaml.only("number", "at");
        int number = yaml.at("number").as(Integer::parseInt);
        int session = date.getYear() % 2 == 1 ? 1 : 2;
        boolean senate = source == SourceSystem.SENATE;
        String url = senate
                ? "https://www.senate.gov/legislative/LIS/roll_call_votes/vote%d%d/vote_%d_%d_%05d.xml".formatted(bill.congress(), session,
                        bill.congress(), session, number)
                : "https://clerk.house.gov/evs/%d/roll%03d.xml".formatted(date.getYear(), number);
        return new RollCallRef(senate ? Chamber.SENATE : Chamber.HOUSE, bill.congress(), session, number,
                Optional.of(yaml.at("at").as(Instant::parse)), Optional.of(url));
    }
}
