package floorwire.command;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.VoteTellings;
import floorwire.congress.BillId;
import floorwire.congress.RollCall;

/** A roll call as one line of a list, whether of roll calls or of what an answer about a bill has beside it. */
public final class VoteLine {

    private static final Pattern NO_TITLE = Pattern.compile("\\s*\\(No short title on file\\)");
    private static final int LONGEST_MATTER = 110;

    private VoteLine() {}

    /** What the record says that it was about, in few words: {@code Kaine Amdt. No. 429}. */
    public static String matter(RollCall vote) {
        return Phrases.cut(vote.matter().amendment().map(amendment -> amendment.author()).filter(author -> !author.isBlank())
                .orElse(!vote.words().title().isBlank() ? vote.words().title()
                        : vote.provisional() && !vote.words().question().isBlank() ? vote.words().question() : question(vote)),
                LONGEST_MATTER);
    }

    /** The question as put, with what it is about where the record says so. */
    public static String question(RollCall vote) {
        return NO_TITLE.matcher(vote.words().inFull().isBlank() ? vote.words().question() : vote.words().inFull()).replaceAll("");
    }

    /** The whole line: what it is called, its day, its matter, the question, the result and the measure, of these what there is. */
    public static String of(RollCall vote) {
        String matter = matter(vote);
        return Stream.of(vote.id().citation(), vote.at().map(at -> Phrases.day(at.day())).orElse("no date"), matter,
                matter.equals(vote.words().question()) ? "" : vote.words().question(), VoteTellings.result(vote),
                vote.matter().bill().map(BillId::citationWithCongress).orElse(""))
                .filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(" · "));
    }
}
