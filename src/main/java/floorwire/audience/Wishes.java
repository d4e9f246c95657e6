package floorwire.audience;

import java.util.List;
import java.util.Optional;

/**
 * What a channel's managers chose beyond its zone.
 *
 * @param friday  whether a line comes each Friday also when nothing happened
 * @param mention the platform's id of a role that milestones may mention; nobody is mentioned without
 * @param members whose votes posts on roll calls name: states by their two letters, members by surname
 */
public record Wishes(Layout layout, boolean friday, Optional<String> mention, List<String> members) {

    /** Of a channel whose managers chose nothing. */
    public static final Wishes NONE = new Wishes(Layout.FLAT, false, Optional.empty(), List.of());

    public Wishes laidOut(Layout other) {
        return new Wishes(other, friday, mention, members);
    }

    public Wishes onFridays(boolean line) {
        return new Wishes(layout, line, mention, members);
    }

    public Wishes mentioning(Optional<String> role) {
        return new Wishes(layout, friday, role, members);
    }

    public Wishes naming(List<String> others) {
        return new Wishes(layout, friday, mention, List.copyOf(others));
    }
}
