package floorwire.congress;

/**
 * The Vice President's vote when Senators are equally divided (Constitution, article I, section 3). In no count and among no members.
 *
 * @param byWhom as printed: {@code Vice President}
 */
public record TieBreak(String byWhom, Position position) {}
