package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.BillReference;

/**
 * A sentence in which the numbers of measures stand: "what about HR 6508, please", "what does section 4 of S. 2174 say".
 *
 * @param bills   in the order in which they stand, each once
 * @param section of the first, {@code 1250A}
 * @param about   what the first is asked to say something about
 */
record BillSentence(List<BillReference> bills, Optional<String> section, Optional<String> about) {

    private static final Pattern SECTION = Pattern.compile("(?i)(?:\\bsec(?:tion|t?\\.)?|§+)\\s*(\\d{1,5}[a-z]{0,2})\\b");
    private static final Pattern ABOUT = Pattern.compile("(?i)\\b(?:say|says|said|mention|mentions|contain|contains|provide|provides)"
            + "(?: anything| something)?(?: (?:about|on|regarding|concerning|of|for))? (?:the )?(.+)");

    static BillSentence parse(String sentence) {
        List<BillReference> bills = new ArrayList<>();
        Matcher number = MentionedBills.NAMED.matcher(sentence);
        while (number.find()) {
            MentionedBills.bill(number).filter(bill -> !bills.contains(bill)).ifPresent(bills::add);
        }
        String rest = number.replaceAll(" ");
        Matcher section = SECTION.matcher(rest);
        Matcher about = ABOUT.matcher(rest.strip());
        Optional<String> numbered = section.find() ? Optional.of(section.group(1)) : Optional.empty();
        return new BillSentence(List.copyOf(bills), numbered,
                numbered.isEmpty() && about.find() ? Optional.of(about.group(1).strip()).filter(words -> !words.isEmpty())
                        : Optional.empty());
    }
}
