package floorwire.congress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's cosponsorship of a measure.
 *
 * @param since     the day it was recorded
 * @param original  whether it was given on the day of introduction
 * @param withdrawn the day it was withdrawn; such a member no longer counts as a cosponsor
 */
public record Cosponsor(Member member, LocalDate since, boolean original, Optional<LocalDate> withdrawn) {}
