package floorwire.congress;

/** Who wrote an action down. The Library of Congress repeats the chambers' items; the chambers' own are primary. */
public enum SourceSystem {
    SENATE("Senate"),
    HOUSE_COMMITTEE("House committee actions"),
    HOUSE_FLOOR("House floor actions"),
    LIBRARY("Library of Congress"),
    UNKNOWN("");

    private final String printed;

    SourceSystem(String printed) {
        this.printed = printed;
    }

    /** By the printed name: the Senate's code is missing upstream. */
    public static SourceSystem parse(String name) {
        for (SourceSystem system : values()) {
            if (system.printed.equals(name)) {
                return system;
            }
        }
        return UNKNOWN;
    }
}
