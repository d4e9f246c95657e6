package floorwire.command;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.BillReference;

/** A measure, or a part of one, as people ask for it: "text of S. 2174", "who introduced the DEFUND Act", "when was Massie's bill introduced". */
final class PlainBill {

    private static final Pattern PART =
            Pattern.compile("(?:bill |(?:show|give|read)(?: me| us)? )?(?:the |full |bill )*(details?|actions?|cosponsors?|texts?|path) "
                    + "(?:(?:of|for|on) )?(?:the )?(?:bill )?(.+)");
    private static final Pattern ASKED =
            Pattern.compile("(?:what(?:ever)? (?:happened|happens|is happening) (?:to|with)|what became of|what(?:'s| is| about)|"
                    + "where (?:is|does)) (?:the )?(?:bill )?(.+?)(?: now| stand| at)?");
    private static final Pattern LAW =
            Pattern.compile(
                    "(?:what(?:'s| is| was| does| did)?|who (?:signed|wrote|sponsored)|when (?:was|did)|show(?: me| us)?|tell (?:me|us) about)"
                            + " (?:the )?((?:public law|pub\\. ?l\\.|p\\. ?l\\.|pl)(?: no\\.?)? ?\\d{2,3} ?- ?\\d{1,4})(?: (?:say|do|about|and when|signed|enacted|"
                            + "become law|law|the|a))*");
    private static final Pattern BY_NAME =
            Pattern.compile(
                    "(?:who(?:'s| is| was)? (?:introduced|sponsored|sponsors|sponsoring|wrote|behind|the sponsor of)|when was|what(?:'s| is)) "
                            + "(?:the )?([^,]{3,60} act(?: of \\d{4})?)(?: introduced)?");
    private static final Pattern OF_A_MEMBER =
            Pattern.compile("(?:(?:when (?:was|were|did)|what happened (?:to|with)|where (?:is|are)|what (?:is|are)|show me) )?"
                    + "(?:(?:sen|rep|senator|representative|congressman|congresswoman)\\.? )?([^,]{2,40}?)(?:'s|s') (?:(\\p{L}+) )?"
                    + "(?:bills?|resolutions?)(?: (?:been |was |were )?(?:introduced|now|at))?");

    private PlainBill() {}

    /** The line that answers it; empty for what may mean something else. A part of a measure is asked for whatever word begins the line. */
    static Optional<String> part(String line) {
        Matcher asked = ASKED.matcher(said(line));
        if (asked.matches() && BillReference.parse(asked.group(1)).isPresent()) {
            return Optional.of("bill " + asked.group(1));
        }
        Matcher part = PART.matcher(said(line));
        return part.matches() && BillReference.parse(part.group(2)).isPresent() ? Optional.of("bill " + part.group(2) + " " + part.group(1))
                : Optional.empty();
    }

    /**
     * @param known  whether a measure has these words in its titles
     * @param person whether a name is a member's, or a sponsor's
     * @param topic  whether a word is a topic's
     */
    static Optional<String> meant(String line, Predicate<String> known, Predicate<String> person, Predicate<String> topic) {
        String said = said(line);
        Matcher law = LAW.matcher(said);
        if (law.matches()) {
            return Optional.of("bill " + law.group(1));
        }
        Matcher named = BY_NAME.matcher(said);
        if (named.matches() && known.test(named.group(1))) {
            return Optional.of("bill " + named.group(1));
        }
        Matcher member = OF_A_MEMBER.matcher(said);
        Optional<String> about = member.matches() ? Optional.ofNullable(member.group(2)) : Optional.empty();
        return member.matches() && about.stream().allMatch(topic) && person.test(member.group(1))
                ? Optional.of("bill sponsor " + member.group(1) + about.map(one -> " topic " + one).orElse("")) : Optional.empty();
    }

    private static String said(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
    }
}
