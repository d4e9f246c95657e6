package floorwire.chat.slack;

import floorwire.message.PlainText;

/**
 * What Slack takes of a message, a view or a manifest, from its documentation (Block Kit reference, chat.postMessage, app manifest
 * reference; read in 2026) and the descriptions in its published types. Text is counted in UTF-16 units, which are never fewer than Slack's
 * characters. The schemas made of those types know no lengths at all.
 */
enum SlackLimits {

    /** The text beside the blocks, for notifications and screen readers: Slack advises 4,000, and cuts from 40,000 on. */
    TEXT(4_000),
    BLOCKS(50),
    /** The JSON of all blocks of a message: nowhere documented, below all that was reported as refused (package description). */
    BLOCKS_JSON(12_000),
    HEADER(150),
    /** A text object of a section or a context. */
    TEXT_OBJECT(3_000),
    SECTION_FIELDS(10),
    SECTION_FIELD(2_000),
    CONTEXT_ELEMENTS(10),
    ACTIONS_ELEMENTS(25),
    BUTTON_TEXT(75),
    BUTTON_VALUE(2_000),
    ACTION_ID(255),
    BLOCK_ID(255),
    URL(3_000),
    OPTIONS(100),
    OPTION_TEXT(75),
    OPTION_DESCRIPTION(75),
    /** By the reference of the option object; older published types say 75. */
    OPTION_VALUE(150),
    PLACEHOLDER(150),
    FIELD_LABEL(2_000),
    FIELD_HINT(2_000),
    /** Below a field, of a form that was sent: nowhere documented. */
    FIELD_ERROR(500),
    RADIO_OPTIONS(10),
    /** A picture's alt text. */
    ALT_TEXT(2_000),
    IMAGE_TITLE(2_000),
    /** An uploaded file's description for screen readers. */
    FILE_ALT(1_000),
    /** An uploaded file's title: nowhere documented. */
    FILE_TITLE(255),
    /** Of a modal or the Home tab. */
    VIEW_BLOCKS(100),
    VIEW_TITLE(24),
    VIEW_BUTTON(24),
    PRIVATE_METADATA(3_000);

    private final int most;

    SlackLimits(int most) {
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
