package floorwire.chat.discord;

import floorwire.message.PlainText;

/**
 * What Discord takes of a message, from its documentation (Create Message, Component Reference, Embed Limits; read in 2026) and JDA 6.5.0.
 * Text is counted in UTF-16 units, which are never fewer than Discord's characters. The published OpenAPI description does not have all of
 * them: it takes a content of 4,000, and knows no sum over embeds or components.
 */
enum DiscordLimits {

    /** Of a message without components of the second kind. */
    CONTENT(2_000),
    EMBEDS(10),
    /** Titles, descriptions, fields, footers and authors of all embeds of a message together. */
    EMBEDS_TEXT(6_000),
    EMBED_TITLE(256),
    EMBED_DESCRIPTION(4_096),
    EMBED_FIELDS(25),
    EMBED_FIELD_NAME(256),
    EMBED_FIELD_VALUE(1_024),
    EMBED_FOOTER(2_048),
    EMBED_AUTHOR(256),
    /** Components V2: nested ones count. */
    COMPONENTS(40),
    /** Components V2: all text displays of a message together. */
    COMPONENTS_TEXT(4_000),
    /** Without Components V2; kept with them, too, since more buttons are no help. */
    ROWS(5),
    BUTTONS_IN_A_ROW(5),
    BUTTON_LABEL(80),
    /** A button's or a menu's id, and an option's value. */
    CUSTOM_ID(100),
    OPTIONS(25),
    OPTION_LABEL(100),
    OPTION_DESCRIPTION(100),
    PLACEHOLDER(150),
    FILES(10),
    /** Bytes of each file, where no boost allows more. */
    FILE_SIZE(10 * 1024 * 1024),
    /** A file's alt text. */
    FILE_DESCRIPTION(1_024),
    GALLERY_ITEMS(10),
    NONCE(25);

    private final int most;

    DiscordLimits(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    boolean holds(int count) {
        return count <= most;
    }

    boolean holds(String text) {
        return holds(text.length());
    }

    /** The text, or as much of it as fits with an ellipsis. */
    String cut(String text) {
        return PlainText.cut(text, most);
    }
}
