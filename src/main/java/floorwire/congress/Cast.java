package floorwire.congress;

/** One member's position: a row of a roll call. */
public record Cast(VoteMember member, Position position) {}
