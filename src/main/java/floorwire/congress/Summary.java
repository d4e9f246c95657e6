package floorwire.congress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A summary by the Congressional Research Service of one version of a measure.
 *
 * @param versionCode the Library's two-digit code of the version summarised, {@code 00} as introduced
 * @param html        as published: HTML, sometimes invalid (api.congress.gov#2); reduce to plain text before showing
 * @param actionDate  absent at times (api.congress.gov#234)
 */
public record Summary(String versionCode, String actionDescription, Optional<LocalDate> actionDate, String html,
        Optional<Instant> updated) {}
