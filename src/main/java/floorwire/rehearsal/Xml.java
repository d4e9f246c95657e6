package floorwire.rehearsal;

import java.util.Optional;

/** Indented XML as the source writes it: two blanks a level, one leaf a line. */
final class Xml {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    /** Writes an element and, inside it, whatever the content writes. */
    Xml element(String name, Runnable content) {
        line("<" + name + ">");
        depth++;
        content.run();
        depth--;
        return line("</" + name.split(" ", 2)[0] + ">");
    }

    Xml leaf(String name, Object value) {
        return line("<" + name + ">" + escape(value.toString()) + "</" + name + ">");
    }

    Xml leaf(String name, Optional<?> value) {
        return value.isPresent() ? leaf(name, value.get()) : this;
    }

    Xml empty(String name) {
        return line("<" + name + "/>");
    }

    Xml line(String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
