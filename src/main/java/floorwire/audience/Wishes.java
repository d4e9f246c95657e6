package floorwire.audience;

import java.util.Optional;

/**
 * What a channel's managers chose beyond its zone.
 *
 * @param friday  whether a line comes each Friday also when nothing happened
 * @param mention the platform's id of a role that milestones may mention; nobody is mentioned without
 */
public record Wishes(Layout layout, boolean friday, Optional<String> mention) {

    /** Of a channel whose managers chose nothing. */
    public static final Wishes NONE = new Wishes(Layout.FLAT, false, Optional.empty());

    public Wishes laidOut(Layout other) {
        return new Wishes(other, friday, mention);
    }

    public Wishes onFridays(boolean line) {
        return new Wishes(layout, line, mention);
    }

    public Wishes mentioning(Optional<String> role) {
        return new Wishes(layout, friday, role);
    }
}
