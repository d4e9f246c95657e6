package floorwire.alert;

import java.time.LocalDate;
import java.util.Optional;

import floorwire.change.Change;

/**
 * One change in words, before it is put together with the others of its delivery.
 *
 * @param rank     which of several leads the post: the lowest
 * @param headline without the measure's name in front
 * @param facts    what is written under it, in the source's own words; may be empty
 */
record Telling(int rank, Change change, String headline, String facts, Optional<LocalDate> date) {}
