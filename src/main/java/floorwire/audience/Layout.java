package floorwire.audience;

/** How a channel's posts are laid out, where the platform has more than one way. */
public enum Layout {
    /** Each post by itself. */
    FLAT,
    /** One thread a measure under its first post, which is kept at the present state; milestones reach the channel too. */
    THREADS,
    /** A forum: one post a measure, and what follows in its thread. */
    FORUM
}
