package floorwire.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.change.Change;
import floorwire.congress.ProvisionStep;
import floorwire.congress.ProvisionStep.Became;
import floorwire.congress.ProvisionStep.Does;
import floorwire.topic.Provision;

/** What became of a provision, in words. */
public final class ProvisionTellings {

    private static final int LONGEST_QUOTE = 420;

    private ProvisionTellings() {}

    /** Whether two tell the same of one provision in one text, of different sections. */
    static boolean together(Change.ProvisionFound one, Change.ProvisionFound other) {
        return one.bill().equals(other.bill()) && one.step().provision().equals(other.step().provision())
                && one.step().text().equals(other.step().text()) && one.step().became() == other.step().became()
                && one.step().does() == other.step().does();
    }

    /**
     * {@code Provision found · H.R. 2670 (118th), enrolled, sec. 1250A · would limit withdrawal from NATO}.
     *
     * @param found of one provision in one text, which became the same; never empty
     */
    static String headline(List<Change.ProvisionFound> found, Phrases phrases) {
        Change.ProvisionFound first = found.getFirst();
        ProvisionStep step = first.step();
        String where = where(found.stream().map(Change.ProvisionFound::step).toList());
        if (!step.says()) {
            return undoing(step) + " · " + (step.became() == Became.ENACTED ? "" : first.bill().citationWithCongress() + ", ") + where
                    + " · "
                    + Provision.of(step.provision()).map(Provision::lawAndName).orElseGet(() -> phrases.provision(step.provision()));
        }
        if (step.became() == Became.ENACTED) {
            return what(step.became()) + " · " + where + " · " + Provision.of(step.provision()).map(Provision::does)
                    .orElseGet(() -> phrases.provision(step.provision()));
        }
        return what(step.became()) + " · " + first.bill().citationWithCongress() + ", " + where + " · "
                + phrases.provision(step.provision());
    }

    private static String what(Became became) {
        return switch (became) {
            case APPEARED -> "Provision found";
            case SAME -> "Provision unchanged";
            case MOVED -> "Provision moved";
            case CHANGED -> "Provision changed";
            case DROPPED -> "Provision dropped";
            case UNCERTAIN -> "Provision uncertain";
            case ENACTED -> "Provision enacted";
        };
    }

    private static String undoing(ProvisionStep step) {
        boolean repeals = step.does() == Does.REPEALS;
        String done = repeals ? "repealed" : "amended";
        return switch (step.became()) {
            case APPEARED, SAME -> "Law would be " + done;
            case ENACTED -> "Law " + done;
            case MOVED, CHANGED, DROPPED, UNCERTAIN ->
                    (repeals ? "Repeal of a law " : "Amendment of a law ") + step.became().name().toLowerCase(Locale.ROOT);
        };
    }

    /** {@code enrolled, sec. 1250A (before: sec. 1245)}. */
    public static String where(List<ProvisionStep> steps) {
        ProvisionStep first = steps.getFirst();
        String now = sections(steps.stream().map(ProvisionStep::section));
        String before = sections(steps.stream().filter(step -> !step.before().equals(step.section())).map(ProvisionStep::before));
        if (first.became() == Became.DROPPED) {
            return first.text().words() + (before.isEmpty() ? ", not in it any more" : ", without what was " + before);
        }
        return first.text().words() + (now.isEmpty() ? "" : ", " + now) + (before.isEmpty() ? "" : " (before: " + before + ")")
                + Provision.of(first.provision()).flatMap(known -> known.code(first.text(), first.section())).map(code -> ", " + code)
                        .orElse("");
    }

    private static String sections(Stream<String> numbers) {
        String all = numbers.filter(number -> !number.isEmpty()).distinct()
                .sorted(Comparator.comparingInt(ProvisionTellings::leading).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : (all.contains(",") ? "secs. " : "sec. ") + all;
    }

    /** 1250 of {@code 1250A}. */
    private static int leading(String section) {
        String digits = section.replaceFirst("(?s)\\D.*", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** What the text says, or what is to be done about it. */
    static String facts(ProvisionStep step) {
        String quote = "\"" + Phrases.cut(step.quote(), LONGEST_QUOTE) + "\"";
        return switch (step.became()) {
            case DROPPED -> "No section of this version is like the one that said: " + quote;
            case UNCERTAIN -> "The version before said: " + quote + " What is left of that section may say it or not: read both.";
            case CHANGED ->
                    (step.alike() > 0 && step.alike() < 1 ? Math.round(step.alike() * 100) + " % of its words as before · " : "") + quote;
            default -> quote;
        };
    }
}
