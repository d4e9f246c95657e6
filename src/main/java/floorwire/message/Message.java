package floorwire.message;

import java.util.ArrayList;
import java.util.List;

/** What we say in one go: a post or an answer. */
public record Message(List<Block> blocks) {

    public static Message of(Block... blocks) {
        return new Message(List.of(blocks));
    }

    /** A message of lines only. */
    public static Message lines(String headline, String... lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline));
        for (String line : lines) {
            blocks.add(new Block.Line(line));
        }
        return new Message(List.copyOf(blocks));
    }
}
