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
 */
@NullMarked
package floorwire.rehearsal;

import org.jspecify.annotations.NullMarked;
