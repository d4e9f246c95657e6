package floorwire.congress;

import java.util.List;

/** The needs as cards name them, with the vote each takes. */
record LongWords(boolean constitutional) implements Outlook.Words {

    @Override
    public String committee() {
        return "committee report or discharge";
    }

    @Override
    public String passage(Chamber chamber) {
        return chamber.label() + " " + vote(chamber);
    }

    @Override
    public List<String> bothChambers(Chamber origin) {
        return List.of(passage(origin), passage(origin.other()));
    }

    @Override
    public String agreement(Chamber chamber) {
        return chamber.label() + " agreement to the " + chamber.other().label() + "'s changes by " + vote(chamber);
    }

    @Override
    public String conference() {
        return "a conference report, agreed to by a majority of each chamber (60 senators to end debate)";
    }

    @Override
    public String report(Chamber chamber) {
        return chamber.label() + " agreement to the conference report by " + vote(chamber);
    }

    @Override
    public String comparison() {
        return "comparison of the two chambers' texts, then agreement on one text if they differ";
    }

    @Override
    public String president() {
        return "signature or override";
    }

    @Override
    public String states() {
        return "ratification by three fourths of the States";
    }

    @Override
    public String override(Chamber chamber) {
        return chamber.label() + " two thirds to override";
    }

    private String vote(Chamber chamber) {
        return (constitutional ? "two thirds" : "majority") + (chamber == Chamber.SENATE && !constitutional ? " (60 to end debate)" : "");
    }
}
