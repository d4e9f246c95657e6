package floorwire.feed.congressgov;

import floorwire.congress.Facet;

/** The sub-resources of a measure, in the order in which they are asked. Amendments come with the votes on them. */
enum Part {
    ACTIONS(Facet.ACTIONS, "actions", "actions"),
    TITLES(Facet.TITLES, "titles", "titles"),
    COSPONSORS(Facet.COSPONSORS, "cosponsors", "cosponsors"),
    COMMITTEES(Facet.COMMITTEES, "committees", "committees"),
    TEXTS(Facet.TEXTS, "text", "textVersions"),
    SUBJECTS(Facet.SUBJECTS, "subjects", "subjects"),
    SUMMARIES(Facet.SUMMARIES, "summaries", "summaries"),
    RELATED_BILLS(Facet.RELATED_BILLS, "relatedbills", "relatedBills");

    private final Facet facet;
    private final String path;
    private final String key;

    Part(Facet facet, String path, String key) {
        this.facet = facet;
        this.path = path;
        this.key = key;
    }

    Facet facet() {
        return facet;
    }

    /** The last step of its address, in lower case. */
    String path() {
        return path;
    }

    /** The root of its answer, and the key of its stub in the measure's own. */
    String key() {
        return key;
    }
}
