/**
 * Who is and was a member: congress-legislators (CC0), kept by volunteers. It joins the Senate's LIS ids to Bioguide ids and knows terms,
 * parties, caucuses and districts.
 *
 * <h2>History of its quirks</h2>
 * All of what is said here is captured (copies of 2026-06-15), where it does not say otherwise.
 * <ul>
 * <li>Sitting members are a JSON of persons with all terms; former ones are read from the CSV, which has the last term only, and that without
 * dates: such a term holds no day. The JSON of former members has the same layout as that of sitting ones (<b>unproved</b>) and is read too.
 * <li>All 100 sitting Senators have {@code id.lis}; of former members 227.
 * <li>Published as a folder of {@code unitedstates.github.io}, where a host gives a date to ask by: <b>unproved</b>, so the hash decides. In
 * 2018 it was {@code theunitedstates.io}; a redirect is told and not followed.
 * <li>A word for the party, {@code Democrat}, where the chambers print a letter; independents carry {@code caucus}.
 * <li>{@code party_affiliations} in the term of a member who changed party within it; {@code party} of that term is the last one.
 * <li>{@code end} of a term of the future is the day on which it will end. Terms meet on 3 January: the later one counts.
 * <li>Districts: 0 at large, -1 unknown. Delegates are {@code rep} of a territory, which the Clerk prints as {@code XX}.
 * <li>Puerto Rico elects for four years; its term stands with two in the captured list, 2025 to 2027.
 * <li>A Senator just seated is missing for weeks: an id that nobody has here is no fault.
 * </ul>
 */
@NullMarked
package floorwire.feed.legislators;

import org.jspecify.annotations.NullMarked;
