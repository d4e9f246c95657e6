package floorwire.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.message.Block;
import floorwire.message.Message;

/** A line that asks for the rows of its answer as a file: {@code member massie csv}, {@code csv of the votes on s2226}. */
public final class CsvAsked {

    /** The word itself, for the end of a line. */
    public static final String SUFFIX = " csv";

    /** Looked for first: every line that is typed is asked. */
    private static final Pattern NAMED = Pattern.compile("(?i)csv|spreadsheet");
    private static final Pattern SAID =
            Pattern.compile("(?i)(?<![\\w\"'.-])(?:(?:(?:please |can i |could i |may i )*(?:give me|get|have|make|"
                    + "export|download|send me|show(?: me)?|i want|i need) )?(?:(?:it |them )?(?:as|in|into|to) )?(?:an? |the )?(?:csv|spreadsheet)"
                    + "(?:[ -](?:files?|format|export|table))?(?: (?:of|for|with|from))?(?: please)?)(?![\\w\"'.-])");

    private static final String THERE_IS =
            "There is a CSV of roll calls (`vote nato csv`, `vote s2226-118 csv`, `vote senate 190 2023 PA csv`), of the"
                    + " amendments to a bill (`bill s2226-118 amendments csv`), of members' recorded acts (`member massie csv`, `member PA csv`) and of a"
                    + " defense act's roll calls (`ndaa fy2024 csv`).";

    private CsvAsked() {}

    /** The line without what asks for a file; empty where nothing does. What stands in quotation marks is looked for as it stands. */
    static Optional<String> of(String line) {
        if (!NAMED.matcher(line).find()) {
            return Optional.empty();
        }
        Matcher said = SAID.matcher(line);
        while (said.find()) {
            if (line.substring(0, said.start()).chars().filter(c -> c == '"').count() % 2 == 0) {
                String before = line.substring(0, said.start()).replaceFirst("[ ,;:]+$", "");
                return Optional.of((before + " " + line.substring(said.end()).replaceFirst("^[ ,;:]+", "")).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether an answer has a file, or choices that lead to one. */
    static boolean leads(Answer answer) {
        return answer.message().blocks().stream().anyMatch(block -> block instanceof Block.File
                || (block instanceof Block.Offers offers
                        && offers.offers().stream().anyMatch(offer -> of(offer.command()).isPresent())));
    }

    /** What is said where there is none. */
    static Answer none() {
        return Answer.no("There is no CSV of that.", THERE_IS);
    }

    /** The answer of a command that has none. */
    static Answer noted(Answer answer) {
        return new Answer(answer.ok(),
                new Message(Stream.concat(answer.message().blocks().stream(), Stream.of(new Block.Line(THERE_IS))).toList()),
                answer.sources());
    }
}
