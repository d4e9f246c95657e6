/**
 * GovInfo's bulk data: BILLSTATUS files, a derived copy of what Congress.gov holds. Good for a start, for back-fill and as a check;
 * single files have stayed stale for weeks (bulk-data#204, #213, #214, #218, #220, #221, #225-#228; bill-status#254, #256, #259).
 *
 * <h2>History of its quirks</h2>
 * Issue numbers: {@code bill-status#} and {@code bulk-data#} are those of GPO's public trackers, {@code api.congress.gov#} those of
 * the Library's. "Captured" is said of bytes that the publisher served and our tests read.
 * <ul>
 * <li>2016: leaf elements twice in one parent, and a byte order mark before the declaration (bill-status#59). In captured files every
 * amendment prints congress, type, number, purpose and description twice, with the same content; the first is read.
 * <li>2018: a new bill stands without title or sponsor for hours (bill-status#52, #89, #134, #169): both may be empty.
 * <li>Older samples of GPO print no version and {@code sponsors/item/identifiers}, {@code fullActionName}; captured.
 * <li>Layout 1.0.0: {@code billNumber} and {@code billType}, the version inside {@code bill}, {@code billCommittees},
 * {@code billSubjects} and {@code billSummaries} one level deeper. Captured for numbers reserved to the leadership only, all three
 * empty there: their items are <b>unproved</b>.
 * <li>2022-12: layout 3.0.0. Repeated things are {@code item}s; amendments' actions are {@code actions/actions/item}.
 * <li>Until 2023-04 lists of amendments were cut at 250 (bill-status#209): 250 is never complete.
 * <li>2023: most files end {@code textVersions} with an empty item; it is no version. The Senate's {@code sourceSystem/code} is 0 in
 * old files and missing in new ones: the name tells. {@code textVersions/item/date}, {@code submittedDate} and {@code proposedDate}
 * are a day in Washington, printed as the UTC instant of its midnight there.
 * <li>A cosponsor may stand twice (bulk-data#225): kept as printed, counted once.
 * <li>2025-12: texts with markup may stand in a wrapper {@code cdata} with escaped HTML instead of a CDATA section, and an empty
 * {@code cdata} may be a child of {@code bill}. The wrapper is looked through wherever it stands. Around
 * {@code constitutionalAuthorityStatementText} we know it from transcribed files; around {@code summary/text} from a third party's
 * report of 2026-09 (984 of 12,938 files), so <b>unproved</b>.
 * <li>2025-12: {@code titleTypeCode}, {@code updateDate} on titles, policy areas and, from 2026, subjects; {@code legislationUrl}:
 * known from transcribed or published copies of files of the 119th, not from bytes our tests read. None of them is kept.
 * <li>Seen empty only, so <b>unproved</b>: {@code calendarNumbers}, {@code recordedVotes} on a bill, {@code amendedTreaty},
 * {@code notes} of an amendment, {@code byRequestType}, {@code parentTitleType}. Were one filled, it would be reported as unread.
 * <li>2026-09: listings. The JSON one is {@code {"files":[{"name","link","formattedLastModifiedTime","size","folder", …}]}} with
 * times like {@code 18-Sep-2026 20:26}, Greenwich, to the minute, as a published copy of the 119th's House resolutions shows; in 2017
 * the keys were others (bill-status#57). It needs {@code Accept: application/json}, else 406. The XML one is known from public
 * readers of it only: <b>unproved</b>. So is whether {@code If-Modified-Since} is honoured: bytes are compared regardless.
 * <li>Recorded votes' addresses and sessions have been wrong (api.congress.gov#210, #250; bill-status#184, #187, #233;
 * bulk-data#163): kept as printed, rebuilt by whoever uses them.
 * <li>Texts: the older format ({@code bill.dtd}, {@code res.dtd}, {@code amend.dtd}) and USLM, both captured in 58 files of 2019 to 2026.
 * {@code dc:title} names a wrong Congress in five of them (79th, 115th, 117th for bills of the 119th), so nothing goes by it. Quoted law has
 * {@code section} elements of its own; one engrossed amendment has 923 sections and no identifier. 2026-07-14: USLM's namespace changed
 * from https to http, so local names are read alone. {@code subdivision}, {@code addedText} and {@code del} are <b>unproved</b>.
 * </ul>
 */
@NullMarked
package floorwire.feed.govinfo;

import org.jspecify.annotations.NullMarked;
