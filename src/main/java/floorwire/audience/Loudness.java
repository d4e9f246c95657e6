package floorwire.audience;

/** How much a channel hears: milestones, or every action as well (product.md, rules of behaviour). */
public enum Loudness {
    MILESTONES,
    EVERYTHING
}
