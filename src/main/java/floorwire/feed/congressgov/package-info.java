/**
 * The Congress.gov API, version 3: the record that confirms or corrects what the chambers say the same day.
 *
 * <h2>History of its quirks</h2>
 * Issue numbers: {@code api.congress.gov#} are those of the Library's public tracker, {@code bill-status#} and {@code bulk-data#} those of
 * GPO's. "Captured" is said of bytes that the publisher served and our tests read; all others are <b>unproved</b>.
 * <ul>
 * <li>2022-07: empty elements are left out: any key may be absent, and an absent count is 0.
 * <li>2022: {@code /actions} of a part of the old Congresses answers 500 (#387); an unknown or reserved measure answers 500 with a Python
 * error that names {@code UnboundLocalError} (#232, #335, #398): not there yet. <b>Unproved</b>.
 * <li>2023-09: types in paths are lower case.
 * <li>2023: an error is a text ({@code "Unknown resource: …"}, captured) or an object of code and message (<b>unproved</b>).
 * <li>2024-12: list rows print their second date as a time (captured), later as a date (captured, 2025-05 to 2026-10).
 * <li>2025-08: redirects to itself for three days (#360, #361): none is followed.
 * <li>2026-04: the default format is XML, and the default order that of the latest action: format and order are always sent.
 * <li>2026-07: a {@code sort} sent as {@code updateDate%2Bdesc} is ignored and the oldest come first (a third party's report).
 * <li>2026-09: {@code /cosponsors} pages over withdrawn ones that {@code count} leaves out; {@code /subjects} counts the policy area as an
 * item of its first page; {@code /text} adds the Public Law to every page; {@code /relatedbills} repeated one on two pages (all captured).
 * <li>HTML's entities stand in plain texts (captured: a cost estimate's title of H.R. 1, 119th). GovInfo's copy has the character.
 * <li>The Senate's {@code sourceSystem} has no code (captured): the name tells.
 * <li>{@code relatedBills} prints numbers as numbers, everything else as strings (captured): both are read everywhere.
 * <li>A text's date is its day's midnight in Washington, a Public Law's the last second of its day (both captured), and null for enrolled
 * bills (captured).
 * <li>Texts' addresses are at www.congress.gov (captured), which challenges programs (#46, #203, #207, #325): told as GovInfo's.
 * <li>House roll calls: totals by party and no members in the one answer, members and no totals in the other; at an election
 * {@code votePartyTotal} holds candidates and leaves Present and Not Voting out, and one answer had "Elected Speaker Name" for a result
 * (all captured, 2025). {@code legislationNumber} is a number in some and a text in others (captured). The members' root was documented
 * under another name (#371).
 * <li>Amendments: rows of a measure's list print number and date of update (captured), old ones also purpose and latest action. The House's
 * tell what they are about in {@code description}, the Senate's in {@code purpose}; {@code amendedBill} is missing where a treaty is amended
 * (all captured). An amendment's actions are <b>unproved</b>, and taken for what a measure's are.
 * </ul>
 *
 * <h2>Proved and unproved</h2>
 * House roll calls are proved against the Clerk's file of roll 240 of 2025: time, totals, measure, what it takes, and every position.
 * <b>Unproved</b> there: the members of an election, a quorum call's {@code voteType}, {@code notes}.
 *
 * <p>"Same as GovInfo's copy" is proved by captured pairs: H.R. 3076 (117th) for the measure's own record, laws, committees, summaries, texts
 * and the first page of its actions; S. 3580 (117th) for cosponsors, one of them withdrawn. Subjects and related bills are captured in this
 * form only (S. 5, 119th), laws' lists too. <b>Unproved</b>, because no captured bytes show them: {@code titles}; in an action
 * {@code actionTime}, {@code committees} and {@code calendarNumber}; {@code notes} and {@code onBehalfOfSponsor} of a measure;
 * {@code isByRequest} other than {@code N}; a measure without {@code sponsors}, {@code title} or {@code introducedDate}; a text without
 * {@code formats} (#332); a summary without {@code actionDate} (#234); a cosponsor twice (bulk-data#225); the 500s; every header.
 *
 * <p>Unknown until asked: whether {@code fromDateTime} honours the time of day. The feed settles it by itself, once a day.
 *
 * <h2>How it is asked</h2>
 * {@link floorwire.feed.congressgov.CongressGovFeed} makes a {@code Poll}; a {@code Walk} reads a list, a {@code Visit} one measure: of one
 * that nobody follows the parts that topics look at, and all parts once these have brought it into a topic that somebody follows. What
 * is remembered: of a list the start of the last walk that came to its end; of a measure the hash of its record and the row under which
 * it was read, none where a part could not be read; of a part the count that the record printed for it, and the hash of its pages. An
 * {@code AmendmentWalk} reads the amendments to one measure; of each the date of update under which it was read is remembered.
 */
@NullMarked
package floorwire.feed.congressgov;

import org.jspecify.annotations.NullMarked;
