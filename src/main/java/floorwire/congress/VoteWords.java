package floorwire.congress;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a roll call's file says in words; each empty where it says nothing.
 *
 * @param question the motion: {@code On Agreeing to the Amendment}, {@code On the Cloture Motion}
 * @param inFull   the question with what it is about, {@code On the Amendment S.Amdt. 14 to S.Amdt. 8 to S. 5}; Senate only
 * @param title    the Senate's title of the vote, which tells what a cloture motion is about; the Clerk's description
 * @param type     {@code YEA-AND-NAY}, {@code 2/3 RECORDED VOTE}, {@code QUORUM}; House only, and {@link #TOLD}
 * @param result   the outcome as published: {@code Passed}, {@code Amendment Rejected}; at an election who leads
 * @param detail   the outcome with its tally, {@code Amendment Rejected (16-83, 3/5 majority required)}; Senate only
 */
public record VoteWords(String question, String inFull, String title, String type, String result, String detail) {

    /** The type of a roll call of which only an action tells yet ({@link ToldVote}). */
    public static final String TOLD = "TOLD BY AN ACTION";

    /** The figures right before the roll call's number, as the measures' records have them for either chamber. */
    private static final Pattern TALLY = Pattern.compile(
            "\\b(\\d{1,3}) ?[-–] ?(\\d{1,3})\\b(?: ?[-–] ?\\d{1,3})*(?:, ?\\d{1,3} present)?[^0-9]{0,40}?(?:roll no|record vote|roll call)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMITTEE = Pattern.compile(
            "\\breported\\b.{0,200}\\b(?:yeas and nays|recorded vote|yea-nay vote)[:.]? ?(\\d{1,3}) ?[-–] ?(\\d{1,3})\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNDONE = Pattern.compile("(?:vacated|vitiated)(?:\\s*[-–—:;,.(].*|\\s+by\\b.*)?", Pattern.DOTALL);

    /** {@code 65-28}, from the words of an action; empty where they name no roll call with a tally. */
    public static Optional<String> tally(String action) {
        Matcher matcher = TALLY.matcher(action);
        return matcher.find() ? Optional.of(matcher.group(1) + "-" + matcher.group(2)) : Optional.empty();
    }

    /** {@code 58-1}, from an action by which a committee ordered a measure reported; its votes have no number. */
    public static Optional<String> committeeTally(String action) {
        Matcher matcher = COMMITTEE.matcher(action);
        return matcher.find() ? Optional.of(matcher.group(1) + "-" + matcher.group(2)) : Optional.empty();
    }

    /**
     * Whether the words say that the chamber undid the vote. In which words a record would say so is unproved: none that was captured does. So
     * {@code Vacated} and {@code Vitiated} alone, or at the beginning and set off from what follows, are taken for it too.
     */
    public static boolean vacated(String words) {
        String lower = words.toLowerCase(Locale.ROOT).strip();
        return lower.contains("vote was vacated") || lower.contains("vote is vacated") || UNDONE.matcher(lower).matches();
    }
}
