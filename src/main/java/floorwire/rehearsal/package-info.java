/**
 * Loopback stand-ins of the feeds, played from a scenario against a clock that its caller sets: the demo and the tests run the real
 * clients against them, never around them.
 *
 * <p>A {@link floorwire.rehearsal.Scenario} tells what the source publishes when; {@link floorwire.rehearsal.BillStatusWriter} writes
 * the bytes, apart from the parser that will read them; {@link floorwire.rehearsal.Rehearsal} serves them, and fails on demand as the
 * real source has failed.
 *
 * <p>What of GovInfo is imitated, and how far it is known: addresses, 406 and {@code Last-Modified} as reported in 2026 (feeds.md 4.1);
 * the JSON listing's keys and its {@code 18-Sep-2026 20:26} form of time, in GMT, from a third party's capture of September 2026. The
 * keys of the XML listing are taken from the JSON one and <em>unproved</em>; so is {@code If-Modified-Since}.
 *
 * <p>Every way in which these two sources have failed is a {@link floorwire.rehearsal.Fault}: switched on below an address, for a time, or
 * at random by {@link floorwire.rehearsal.Weather}. What a fault wrongly says of a measure is published as it is, under a later date, when
 * the fault ends.
 *
 * <p>What of the Library's API is imitated: keys, nesting, counts and ways of paging as recorded from 2023 to October 2026, with the
 * recorded wrong host in {@code next}. <em>Unproved</em>: all keys of {@code /titles}; {@code actionTime}, {@code committees} and
 * {@code calendarNumber} of actions; a cosponsor's {@code district}; 400 for a filter that cannot be read; that filter and sort go by the
 * date that includes text; and whether the filter honours hours, which can be chosen.
 */
@NullMarked
package floorwire.rehearsal;

import org.jspecify.annotations.NullMarked;
