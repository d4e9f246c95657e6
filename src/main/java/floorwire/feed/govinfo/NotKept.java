package floorwire.feed.govinfo;

/**
 * Everything a BILLSTATUS file holds that we knowingly do not keep, each with the reason. What is neither read nor named here is
 * reported as unread, and a test over all captured files finds no such element: so no fact is lost unawares.
 */
enum NotKept {
    DUBLIN_CORE("the same few sentences about the feed in every file"),
    LATEST_ACTION("the newest of the actions; it can lag behind them"),
    VERSION("the layout's number; the layouts are told apart by their elements"),
    CREATED("when the Library opened the record, in the 1.0.0 layout only"),
    ORIGIN_CHAMBER("told by the measure's type"),
    LEGISLATION_URL("made from congress, type and number"),
    IDENTIFIERS("the Bioguide id again, and ids of internal systems"),
    SOURCE_CODE("the Senate has none (0 in old files, missing in new ones): the name tells the system"),
    FULL_ACTION_NAME("the action's text tells it; in older samples only"),
    TITLE_TYPE_CODE("the number of titleType"),
    VERSION_NAME("the words for billTextVersionCode"),
    CHAMBER_NAME("the word for chamberCode"),
    PART_UPDATED("when a part was last touched: it moves without any change of content (api.congress.gov#201, #170)"),
    COUNT("counts never prove a change (api.congress.gov#246); the items are read"),
    OTHER_AMENDMENT("purpose of the amendment that this one amends: told where that amendment stands"),
    AMENDED_BILL("title and origin of the amended bill: told in its own file"),
    LINKS("addresses on congress.gov of what the text beside them names"),
    RELATED_LATEST_ACTION("the related measure's own actions tell it");

    private final String reason;

    NotKept(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
