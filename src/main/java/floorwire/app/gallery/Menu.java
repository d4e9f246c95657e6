package floorwire.app.gallery;

import java.util.List;

import floorwire.publish.Html;

/** A menu that opens without a program. */
final class Menu {

    private Menu() {}

    static void show(String placeholder, List<String> labels, Html html) {
        html.open("details", "class", "menu").element("summary", placeholder).open("ul");
        labels.forEach(label -> html.element("li", label));
        html.close().close();
    }
}
