package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.message.Block;
import floorwire.message.Message;

/** "How many bills became law in the 118th": the list of them, with their number above it. */
final class PlainCounts {

    private static final Pattern ASKED =
            Pattern.compile("how many (?:of (?:the|these) )?((?:.+ )?(?:bills|laws|resolutions|measures)\\b.*)");
    /** Of these it is asked how many there are, not of bills. */
    private static final Pattern OTHER = Pattern.compile("\\b(?:vot(?:e|es|ed|ing)|amendments?|cosponsors?|cosponsored|pages|sections)\\b");
    private static final Pattern OF_A_MEMBER =
            Pattern.compile("(.*\\b(?:bills|resolutions|measures))(?: about .+?)? (?:has|have|had|did|does|do|were|was) "
                    + "(?!been |be |the (?:house|senate) |congress )(?:sen(?:ator|\\.)? |rep(?:resentative|\\.)? )?(.+?) "
                    + "(?:introduced?|sponsor(?:ed)?|written?|wrote)( .+)?");
    private static final Pattern THERE =
            Pattern.compile(" (?:are|were|is) (?:there|pending|out there)(?: (?:now|right now|today))?(?= |$)");
    private static final Pattern LAWS = Pattern.compile("\\blaws\\b");
    private static final String LIST = "Bills · ";

    private PlainCounts() {}

    private static Matcher asked(String line) {
        return ASKED.matcher(line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", ""));
    }

    static boolean asks(String line) {
        return asked(line).matches() && !OTHER.matcher(line.toLowerCase(Locale.ROOT)).find();
    }

    /** The line of {@code bill} that lists what is counted. */
    static Optional<String> meant(String line, PlainSpeech speech) {
        Matcher asked = asked(line);
        if (!asks(line) || !asked.matches()) {
            return Optional.empty();
        }
        String of = THERE.matcher(asked.group(1)).replaceFirst("");
        Matcher member = OF_A_MEMBER.matcher(of);
        if (member.matches()) {
            return Optional.of("bill sponsor " + member.group(2)
                    + Optional.ofNullable(member.group(3)).flatMap(rest -> speech.meant("bills" + rest)).filter(PlainCounts::lists)
                            .map(rest -> rest.substring("bill".length())).orElse(""));
        }
        if (of.equals("bills") || of.equals("measures")) {
            return Optional.of("status");
        }
        String bills = LAWS.matcher(of).find() ? LAWS.matcher(of).replaceFirst("bills that became law") : of;
        return speech.meant(bills).map(meant -> meant.startsWith("topic ") ? "bill " + meant : meant);
    }

    private static boolean lists(String line) {
        return line.startsWith("bill ");
    }

    /** With the number of the bills, which stands above the list, as the headline's first word. */
    static Answer counted(Answer answer) {
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        if (!answer.ok() || blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Headline headline)) {
            return answer;
        }
        Optional<String> number = blocks.stream().filter(Block.Section.class::isInstance).map(Block.Section.class::cast)
                .map(Block.Section::heading).findFirst().filter(title -> title.matches("[\\d,]+ bills.*:"))
                .map(title -> title.replaceFirst("[,:] ?(?:page.*)?$", ""));
        boolean list = headline.text().startsWith(LIST) && number.isPresent();
        if (!list && !headline.text().matches("(?:S|H\\.)\\S* .*")) {
            return answer;
        }
        blocks.set(0, new Block.Headline(list ? number.get() + " in the ledger · " + headline.text().substring(LIST.length())
                : "1 bill in the ledger: " + headline.text()));
        return new Answer(true, new Message(List.copyOf(blocks)), answer.sources());
    }
}
