package floorwire.chat.slack.standin;

import java.util.List;
import java.util.NoSuchElementException;

import tools.jackson.databind.node.ObjectNode;

/** What blocks stand on: a message, or a view. */
public sealed interface Surface permits Post, View {

    /** As Slack would hand it out now; a copy. */
    ObjectNode json();

    /** Everything on it that can be read, one line for each part. */
    default String text() {
        return Reading.text(json());
    }

    /** Its buttons, menus and fields, in order. */
    default List<Control> controls() {
        return Reading.controls(json());
    }

    /**
     * The control with this label, placeholder or action id.
     *
     * @throws NoSuchElementException if there is none; the message lists those there are
     */
    default Control control(String label) {
        return controls().stream().filter(control -> control.is(label)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no control '" + label + "' among " + controls()));
    }

    /** What is chosen on it, by block and action. */
    Choices choices();
}
