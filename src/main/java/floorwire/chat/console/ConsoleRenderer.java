package floorwire.chat.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** A message for a terminal: plain text, or with the headline bold and long lines folded to the width. */
public final class ConsoleRenderer {

    private static final String BOLD = "\u001b[1m";
    private static final String BOLD_YELLOW = "\u001b[1;33m";
    private static final String CYAN = "\u001b[36m";
    private static final String DIM = "\u001b[2m";
    private static final String INDENT = "  ";
    private static final String PLAIN = "\u001b[0m";

    private final IntSupplier width;
    private final boolean styled;

    /**
     * @param width  columns to fold lines to; 0 folds nothing
     * @param styled whether the headline and the offers stand out; what they say does not hang on it
     */
    ConsoleRenderer(IntSupplier width, boolean styled) {
        this.width = width;
        this.styled = styled;
    }

    /** As it is, for pipes and files: no codes, no folding. */
    public static ConsoleRenderer plain() {
        return new ConsoleRenderer(() -> 0, false);
    }

    public String render(Message message) {
        List<String> blocks = new ArrayList<>();
        for (Block block : message.blocks()) {
            String text = fold(PlainText.render(Message.of(block)));
            if (text.isEmpty() && block instanceof Block.Picture) {
                continue;
            }
            blocks.add(switch (block) {
                case Block.Headline headline -> style(text.startsWith("CORRECTED") ? BOLD_YELLOW : BOLD, text);
                case Block.Source source -> style(DIM, text);
                case Block.Offers offers -> style(CYAN, text);
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
        int columns = width.getAsInt();
        if (columns <= 0) {
            return text;
        }
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            int room = columns;
            while (rest.length() > room) {
                int blank = rest.lastIndexOf(' ', room);
                int at = blank > room / 3 ? blank : room;
                folded.append(rest, 0, at).append('\n').append(INDENT);
                rest = rest.substring(at).strip();
                room = Math.max(1, columns - INDENT.length());
            }
            folded.append(rest).append('\n');
        }
        return folded.substring(0, folded.length() - 1);
    }
}
