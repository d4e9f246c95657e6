package floorwire.feed;

import java.time.LocalDate;
import java.util.Optional;

import floorwire.congress.BillId;
import floorwire.congress.TextPackage;

/**
 * A text that a source says was made.
 *
 * @param made the day of the action that made it; none for enrolled bills and laws
 */
public record TextWanted(BillId bill, TextPackage name, Optional<LocalDate> made) {}
