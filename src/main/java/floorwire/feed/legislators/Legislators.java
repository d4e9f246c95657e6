package floorwire.feed.legislators;

import java.util.List;

import floorwire.congress.Legislator;

/**
 * A list of members.
 *
 * @param unreadable who could not be read, and why
 */
public record Legislators(List<Legislator> people, List<String> unreadable) {}
