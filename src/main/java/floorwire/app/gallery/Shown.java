package floorwire.app.gallery;

import java.util.Base64;
import java.util.Map;

import floorwire.publish.Html;

/** A picture within the page, or its words where its bytes are not there. */
final class Shown {

    private Shown() {}

    static void picture(String name, String alt, Map<String, byte[]> files, Html html) {
        byte[] png = files.get(name);
        if (png == null) {
            html.element("p", "(picture: " + alt + ")");
        } else {
            html.single("img", "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png), "alt", alt, "loading", "lazy");
        }
    }
}
