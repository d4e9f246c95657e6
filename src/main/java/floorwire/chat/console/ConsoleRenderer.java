package floorwire.chat.console;

import java.util.ArrayList;
import java.util.List;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** A message for a terminal: plain text, or with the headline bold and long lines folded to the width. */
public final class ConsoleRenderer {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final int width;
    private final boolean styled;

    /** @param width columns to fold lines to; 0 folds nothing */
    public ConsoleRenderer(int width, boolean styled) {
        this.width = width;
        this.styled = styled;
    }

    /** As it is, for pipes and files: no codes, no folding. */
    public static ConsoleRenderer plain() {
        return new ConsoleRenderer(0, false);
    }

    public String render(Message message) {
        List<String> blocks = new ArrayList<>();
        for (Block block : message.blocks()) {
            String text = fold(PlainText.render(Message.of(block)));
            blocks.add(switch (block) {
                case Block.Headline headline -> style(BOLD, text);
                case Block.Source source -> style(DIM, text);
                case Block.Offers offers -> style(DIM, text);
                default -> text;
            });
        }
        return String.join("\n", blocks);
    }

    String style(String code, String text) {
        return styled ? code + text + PLAIN : text;
    }

    /** A heading above a post. */
    String heading(String text) {
        return style(DIM, text);
    }

    private String fold(String text) {
        if (width <= 0) {
            return text;
        }
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            while (rest.length() > width) {
                int blank = rest.lastIndexOf(' ', width);
                int at = blank > width / 3 ? blank : width;
                folded.append(rest, 0, at).append('\n').append("  ");
                rest = rest.substring(at).strip();
            }
            folded.append(rest).append('\n');
        }
        return folded.substring(0, folded.length() - 1);
    }
}
