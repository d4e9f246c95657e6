package floorwire.torment;

/** What becomes of a request that has to do with a kill. */
sealed interface Fate {

    enum Plain implements Fate {
        /** Nothing; the storm may take it. */
        GOES,
        /** Nothing at all: nobody waits for it any more. */
        SPARED,
        /** The connection ends before anything was done. */
        RESET,
        /** It is done, and nobody hears of it. */
        ANSWER_LOST
    }

    /** It is done when so many milliseconds have gone by; what then stands twice is explained by it. */
    record Late(long millis, String why) implements Fate {}
}
