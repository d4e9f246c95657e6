package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published version of a measure's text.
 *
 * @param type the version's name, {@code Introduced in House}
 * @param date the day of the action that made it; none for enrolled bills and public laws
 * @param urls where its files are; a version without any is not published yet (api.congress.gov#332)
 */
public record TextVersion(String type, Optional<LocalDate> date, List<String> urls) {}
