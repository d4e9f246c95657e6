package floorwire.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.publish.Csv;

/** An answer whose rows are a file. */
public final class CsvAnswer {

    private static final int LONGEST_NAME = 60;

    private CsvAnswer() {}

    /**
     * @param said  what a row is: {@code Who voted how: a row a member}
     * @param line  asks for the same in words
     * @param below what stands below the file: notes, where it is written
     * @param offers beside the same in words
     */
    public static Answer of(String headline, String said, Csv csv, String line, List<Block> below, List<Block.Offer> offers,
            List<Answer.Source> sources) {
        String name = name(line);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline + " · comma-separated values"));
        blocks.add(new Block.Line(said + ", " + csv.rows().size() + " in all, below a row of headings."));
        blocks.add(new Block.File(csv.text().getBytes(StandardCharsets.UTF_8), Csv.MEDIA_TYPE, name,
                "Where Floorwire runs: floorwire ask --csv " + name + " \"" + line.replaceAll("[\"`$\\\\!]+", " ")
                        + "\" writes them into a file."));
        blocks.addAll(below);
        blocks.add(new Block.Offers(Stream.concat(Stream.of(new Block.Offer("In words", line)), offers.stream()).toList()));
        return new Answer(true, new Message(List.copyOf(blocks)), sources);
    }

    /** The line that asks for it, as a file's name; a roll call is named by its identity alone. */
    private static String name(String line) {
        String name = line.replaceFirst("^(?:congress |vote (?=[hs]\\d+-\\d+\\.\\d))", "").replaceAll("[^A-Za-z0-9.]+", " ").strip()
                .replace(' ', '-');
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceFirst("^[.-]+", "").replaceFirst("[.-]+$", "") + ".csv";
    }
}
