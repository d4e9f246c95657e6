package floorwire.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An element of a small document. Names are without their namespace's prefix; texts without blanks at both ends. */
public final class XmlElement {

    private final String name;
    /** Name and value by turns. */
    private final String[] attributes;
    private final String text;
    private final List<XmlElement> children;

    XmlElement(String name, String[] attributes, String text, List<XmlElement> children) {
        this.name = name;
        this.attributes = attributes;
        this.text = text;
        this.children = children;
    }

    public String name() {
        return name;
    }

    /** All text of it that stands in no child. */
    public String text() {
        return text;
    }

    public List<XmlElement> children() {
        return children;
    }

    /** The children of that name. */
    public List<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    /** The first child of that name. */
    public Optional<XmlElement> first(String child) {
        for (XmlElement one : children) {
            if (one.name.equals(child)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The text of the first child of that name that has any; empty where none has. */
    public String text(String child) {
        for (XmlElement one : children) {
            if (one.name.equals(child) && !one.text.isEmpty()) {
                return one.text;
            }
        }
        return "";
    }

    /** Empty where the attribute is not there. */
    public String attribute(String attribute) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return attributes[i + 1];
            }
        }
        return "";
    }

    /** Tells of every child whose name is not among these: the layout has changed upstream. */
    public void expect(Set<String> known, Consumer<String> unread) {
        for (XmlElement child : children) {
            if (!known.contains(child.name)) {
                unread.accept(name + "/" + child.name);
            }
        }
    }
}
