package floorwire.congress;

/**
 * What an action is, in legislative order within a day (domain.md 2.3, rule 3). Codes decide the kind; text decides for the Senate,
 * which sends no codes.
 */
public enum ActionKind {
    INTRODUCED,
    REFERRED,
    HEARING,
    MARKUP,
    ORDERED_REPORTED,
    REPORTED,
    DISCHARGED,
    CALENDAR,
    RULE,
    CONSIDERATION,
    AMENDMENT,
    CLOTURE,
    /** To recommit, table, reconsider, postpone, refer: never changes the stage, but for tabling the measure itself. */
    MOTION,
    TABLED_MEASURE,
    PASSAGE,
    MESSAGE,
    RECEIVED,
    /** A chamber acts on the other's amendment. */
    CONCURRENCE,
    CONFERENCE,
    CONFERENCE_REPORT,
    PRESENTED,
    SIGNED,
    VETOED,
    /** The ten days ran out without a signature: sent to the Archivist unsigned. */
    UNSIGNED,
    OVERRIDE,
    LAW_NUMBER,
    /** A recorded reversal: vitiated, vacated, papers returned, recommitted. */
    REVERSAL,
    /** Known and without meaning for the stage: remarks, petitions, star prints. */
    REMARK,
    /** Nothing we recognise: kept, shown and counted (rule 13). */
    UNKNOWN
}
