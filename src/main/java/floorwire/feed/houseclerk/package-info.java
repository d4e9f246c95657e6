/**
 * The House's roll calls as the Clerk publishes them, minutes after the vote: {@code clerk.house.gov/evs/2025/roll240.xml}. The API's
 * {@code /house-vote} confirms them a day later.
 *
 * <h2>History of its quirks</h2>
 * Issue numbers: {@code us/congress#} are those of unitedstates/congress. "Captured" is said of bytes that the publisher served and our
 * tests read; "cut" of those of which only some members are kept. All else is <b>unproved</b>.
 * <ul>
 * <li>1990: the first year. Members have no id but name, party and state (captured, cut: roll 1 of 1990, a quorum call).
 * <li>{@code QUORUM 1}, {@code QUORUM}, {@code JOURNAL}, {@code ADJOURN} and {@code MOTION} stand where a measure's number would, and name
 * none. Captured: {@code QUORUM 1}.
 * <li>2003: {@code name-id}, the Bioguide id. It is empty for some members of 2024-25 (api.congress.gov#340) and was {@code 0000000}
 * (us/congress#46): both read as none, <b>unproved</b>. A member-elect who had died was listed once: any id is taken.
 * <li>{@code committee} in place of {@code chamber}: the Committee of the Whole. Delegates vote there with the state {@code XX}, and the
 * element's text has accents and the territory, {@code González-Colón (PR)} (captured, cut: roll 37 of 2023).
 * <li>1993-94: delegates have the state {@code XX} and their territory in the name, {@code de Lugo (VI)}. <b>Unproved.</b>
 * <li>2008: {@code committee} in place of {@code chamber}; before that nothing tells the Committee of the Whole. <b>Unproved</b>: a third
 * party's survey.
 * <li>2011-484, 2012-327, 2015-300: vacated; the description says so, the totals are 0 and nobody is listed. <b>Unproved.</b>
 * <li>2023: at the election of a Speaker there is no {@code legis-num}; totals are by candidate, among whom Present and Not Voting stand;
 * the type still says YEA-AND-NAY, and the result names who leads, elected or not (captured: roll 2 of 2025).
 * <li>2025: {@code 2/3 YEA-AND-NAY} (captured: roll 240). {@code 2/3 RECORDED VOTE}, {@code 3/5 YEA-AND-NAY} and {@code 3/5 RECORDED VOTE} are
 * <b>unproved</b>.
 * <li>{@code action-time} has 24 hours in its attribute and twelve in its text. Some files are said to have no time: then the day alone is told.
 * After midnight the day is the calendar's.
 * <li>{@code amendment-num} is the amendment's number within its bill, not that of {@code H.Amdt.}, and no purpose is given.
 * <li>2026-10: asked for a roll call that is not there, 200 and 65 bytes, {@code <xml>Error sanitizing file "roll315.xml". Please try
 * again.</xml>}; 404 in other reports. <b>Unproved</b>: the words are a third party's.
 * <li>2025-11: addresses of a cloud were refused (openstates-scrapers#5512). <b>Unproved.</b>
 * <li>2026-10: neither ETag nor Last-Modified; the index of the year 404. <b>Unproved</b>: a third party's report. So the feed walks upward
 * from the last number, sends a date where one was given, and knows an unchanged record by its hash. That no number is ever left out is
 * taken for granted nowhere: a day behind one the feed looks beyond it.
 * <li>DOCTYPE {@code ../vote.dtd}: never fetched. CRLF.
 * </ul>
 */
@NullMarked
package floorwire.feed.houseclerk;

import org.jspecify.annotations.NullMarked;
