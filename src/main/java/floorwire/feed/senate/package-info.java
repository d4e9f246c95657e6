/**
 * The Senate's votes as its Legislative Information System publishes them, some 40 minutes after the vote:
 * {@code senate.gov/legislative/LIS/roll_call_votes/vote1191/vote_119_1_00003.xml}, and a menu for each session.
 *
 * <h2>History of its quirks</h2>
 * Issue numbers: {@code us/congress#} are those of unitedstates/congress. "Captured" is said of bytes that the publisher served and our
 * tests read; all else is <b>unproved</b>.
 * <ul>
 * <li>1989: the first year. Votes 133 to 136 print no {@code lis_member_id}: name, party and state are all there is. <b>Unproved.</b>
 * <li>1992 (247, 248, 250), 1998 (106 to 116), 2003 (41, 42): an amendment without {@code amendment_to_document_number}, or with a treaty
 * in it; the question in full tells. <b>Unproved.</b>
 * <li>2004: neither {@code amendment_to_amendment_to_amendment_number} nor indentation; one Senator Present (captured: vote 213).
 * <li>2008: some votes have no {@code modify_date}. <b>Unproved.</b> In captured files it moves for weeks, once for five years.
 * <li>A zero is an empty element, {@code <present/>} (captured). There is no count of those not voting: it is {@code absent}.
 * <li>2017: the document of a vote on an amendment has the type {@code S.Amdt.} and no number (captured: vote 3 of 2025).
 * <li>2018: {@code <vote_cast crp=" " pair="S375">Present, Giving Live Pair</vote_cast>} (vote 223), counted as present. The words are in a
 * published copy that our tests do not have: <b>unproved</b>.
 * <li>1999, 2020, 2021: Guilty and Not Guilty; 45-55 is counted in {@code yeas} and {@code nays}. <b>Unproved.</b>
 * <li>The Vice President stands in {@code tie_breaker} only, in no count. Captured empty only, so its words, {@code Vice President of the
 * United States} and {@code Yea}, are <b>unproved</b>.
 * <li>2020: vote 216, in secret session, has 0-0 and everybody Not Voting. <b>Unproved.</b>
 * <li>2025: en bloc votes have dozens of {@code document}s, in the menu {@code en_bloc/matter} in place of issue, question and result
 * (menu captured, votes <b>unproved</b>); a question of the menu may have a {@code measure} inside (captured).
 * <li>Three levels of amendment: the first two are captured (vote 3 of 2025), the third in empty elements only.
 * <li>The menu lists a vote before its file exists; that answers with a redirect or an HTML page (us/congress#318, #319). <b>Unproved.</b>
 * <li>2026-04: 403 for programs, by address, for hours (api.congress.gov#441; us/congress#198); clean answers a month later. <b>Unproved.</b>
 * <li>2026-10: no Last-Modified in one report, 304 to If-Modified-Since in another. <b>Unproved</b>; a date is sent back where one was given,
 * and the hash decides.
 * </ul>
 */
@NullMarked
package floorwire.feed.senate;

import org.jspecify.annotations.NullMarked;
