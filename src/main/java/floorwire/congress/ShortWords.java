package floorwire.congress;

import java.util.List;

/** The needs as posts name them, on one line. */
record ShortWords(Bill bill) implements Outlook.Words {

    @Override
    public String committee() {
        Chamber origin = bill.id().type().origin();
        List<String> names = bill.committees().stream().filter(referral -> referral.chamber().equalsIgnoreCase(origin.label()))
                .map(referral -> shortened(referral.committee().name())).distinct().toList();
        return switch (names.size()) {
            case 0 -> "committee report or discharge";
            case 1 -> origin.label() + " " + names.getFirst() + " report or discharge";
            case 2 -> origin.label() + " " + names.getFirst() + " and " + names.getLast() + " report or discharge";
            default -> "report or discharge by " + names.size() + " " + origin.label() + " committees";
        };
    }

    @Override
    public String passage(Chamber chamber) {
        return chamber.label();
    }

    @Override
    public List<String> bothChambers(Chamber origin) {
        return List.of(Stages.amendsConstitution(bill) ? "two thirds of both chambers" : "both chambers");
    }

    @Override
    public String agreement(Chamber chamber) {
        return chamber.label() + " agreement to the " + chamber.other().label() + "'s changes";
    }

    @Override
    public String conference() {
        return "conference report agreed to by both chambers";
    }

    @Override
    public String report(Chamber chamber) {
        return chamber.label() + " on the conference report";
    }

    @Override
    public String comparison() {
        return "comparison of the two texts";
    }

    @Override
    public String president() {
        return "President";
    }

    @Override
    public String states() {
        return "the States";
    }

    @Override
    public String override(Chamber chamber) {
        return "two thirds of the " + chamber.label();
    }

    /** {@code Foreign Affairs Committee} to {@code Foreign Affairs}; the Senate's {@code Committee on Finance} to {@code Finance}. */
    private static String shortened(String name) {
        return name.replaceFirst("(?i)^(?:(?:house|senate) )?committee on (?:the )?", "").replaceFirst("(?i) committee$", "");
    }
}
