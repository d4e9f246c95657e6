package floorwire.command;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "What did the Paul amendment do": the line that shows it, by its number or, where one was voted on, by its author's name. */
final class PlainAmendments {

    private static final Pattern AMENDMENT = Pattern.compile("what (?:did|does|would|was|is|were) (?:the )?(?:(?:sen(?:ator|\\.)? |"
            + "rep(?:resentative|\\.)? )?([a-z'-]{3,}?)(?:'s)? (?:amendment|amdt\\.?)|(?:s\\.? ?|senate )?(?:amendment|amdt\\.?)"
            + " (?:no\\.? |number )?([1-9]\\d{0,4}))"
            + "(?: (?:do|say|propose|change|about|on|for|have done|supposed to do|going to do))?");

    private PlainAmendments() {}

    /** @param vote whether words name a roll call that there is */
    static Optional<String> meant(String line, Predicate<String> vote) {
        Matcher matcher = AMENDMENT.matcher(line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(2)).map(number -> "bill amendment " + number)
                .or(() -> Optional.ofNullable(matcher.group(1)).map(author -> author + " amendment").filter(vote)
                        .map(named -> "bill " + named));
    }
}
