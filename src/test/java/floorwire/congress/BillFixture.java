package floorwire.congress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A measure written down in a few lines, for tests: its id, then what happened, in any order. */
final class BillFixture {

    private final BillId id;
    private final List<Action> actions = new ArrayList<>();
    private final List<TextVersion> texts = new ArrayList<>();
    private final List<CommitteeReferral> committees = new ArrayList<>();
    private String title = "To do something.";

    private BillFixture(BillId id) {
        this.id = id;
    }

    static BillFixture of(String id) {
        return new BillFixture(BillId.parse(id).orElseThrow());
    }

    BillFixture title(String text) {
        title = text;
        return this;
    }

    BillFixture senate(String date, String text) {
        return action(date, "", "", SourceSystem.SENATE, text);
    }

    BillFixture house(String date, String time, String code, String text) {
        return action(date, time, code, SourceSystem.HOUSE_FLOOR, text);
    }

    BillFixture committee(String date, String text) {
        return action(date, "", "", SourceSystem.HOUSE_COMMITTEE, text);
    }

    BillFixture library(String date, String code, String text) {
        return action(date, "", code, SourceSystem.LIBRARY, text);
    }

    BillFixture library(String date, String time, String code, String text) {
        return action(date, time, code, SourceSystem.LIBRARY, text);
    }

    BillFixture referral(String date, String code, String text, String committee) {
        actions.add(new Action(LocalDate.parse(date), Optional.empty(), text, "IntroReferral", Optional.of(code), SourceSystem.HOUSE_FLOOR,
                List.of(new Committee(committee, committee)), List.of(), Optional.empty()));
        return this;
    }

    BillFixture text(String type, String date) {
        texts.add(new TextVersion(type, date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)), List.of()));
        return this;
    }

    BillFixture inCommittee(String chamber, String name) {
        committees.add(new CommitteeReferral(new Committee("xxxx00", name), chamber, "Standing", List.of(), List.of()));
        return this;
    }

    private BillFixture action(String date, String time, String code, SourceSystem source, String text) {
        actions.add(new Action(LocalDate.parse(date), time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time)), text, "Floor",
                code.isEmpty() ? Optional.empty() : Optional.of(code), source, List.of(), List.of(), Optional.empty()));
        return this;
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    Bill bill() {
        return bill(actions);
    }

    Bill bill(List<Action> heard) {
        Detail detail = new Detail(title, Optional.empty(), List.of(), false, List.of(), List.of(), List.of(), Optional.empty());
        return new Bill(id, detail, List.copyOf(heard), List.of(), List.of(), Subjects.NONE, List.of(), List.copyOf(texts),
                List.copyOf(committees),
                List.of(), List.of(), List.of());
    }

    List<Event> events() {
        return Events.fold(bill());
    }

    StageHistory history() {
        return StageMachine.of(bill());
    }

    /** The steps in one line: {@code REFERRED 2021-05-13, REPORTED 2021-06-09}. */
    String path() {
        return String.join(", ", history().steps().stream().map(step -> step.stage().code() + " " + step.date()).toList());
    }

    String stage() {
        return history().current().map(step -> step.stage().code() + " " + step.date()).orElse("none");
    }
}
