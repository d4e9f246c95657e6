package floorwire.command.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.command.Elsewhere;
import floorwire.command.PlainDays;
import floorwire.command.Typed;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillReference;
import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;
import floorwire.congress.RollCallPage;

/** Which roll calls somebody means. */
sealed interface VoteSubject {

    /** {@code s190-118.2023}, or a link to a chamber's own page. */
    record Exact(RollCallId id) implements VoteSubject {}

    /**
     * A number, which every year has again.
     *
     * @param said whether a word for a roll call stands before the number, so that no bill can be meant
     */
    record Numbered(Optional<Chamber> chamber, int number, OptionalInt year, OptionalInt congress, boolean said) implements VoteSubject {}

    record OfBill(BillReference bill) implements VoteSubject {}

    /**
     * Those on an amendment.
     *
     * @param typed as it was written
     */
    record OfAmendment(Chamber chamber, int number, OptionalInt congress, String typed) implements VoteSubject {}

    record OnDay(LocalDate day) implements VoteSubject {}

    /** The days from one to another, both included. */
    record Between(LocalDate from, LocalDate to) implements VoteSubject {}

    /** Written as a day, and none. */
    record NoDay(String typed) implements VoteSubject {}

    /**
     * A roll call's full number with a year of another Congress.
     *
     * @param meant the one of that year
     */
    record OtherCongress(int congress, RollCallId meant) implements VoteSubject {}

    record Words(List<String> words) implements VoteSubject {}

    record Latest() implements VoteSubject {}

    /** What is to come, of which no source tells. */
    record Next() implements VoteSubject {}

    Pattern NUMBERED = Pattern.compile("(?:(\\d{4})\\s+)?(?:(house|senate|h\\.?|s\\.?)\\s*)?"
            + "(?:(roll\\s*call(?:\\s+vote)?|roll|recorded\\s+vote|votes?|rcv?|record\\s+vote)\\s*)?(?:(?:no\\.?|number|#)\\s*)?(\\d{1,5})"
            + "(?:(?:\\s*(?:of|in|,|\\()\\s*|\\s+)(?:the\\s+)?(?:(\\d{4})|(\\d{2,3}(?=st|nd|rd|th)|1[0-2]\\d|9\\d)(?:st|nd|rd|th)?(?:\\s+congress)?)\\)?)?");
    Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    Pattern PLURAL = Pattern.compile("(?:the )?(?:roll ?calls|votes)(?: (?:on|of|for|about))? (.+)");

    /** Empty for what names no roll call, measure or day. */
    static Optional<VoteSubject> parse(String text, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT).strip().replaceFirst("^congress ", "");
        Optional<RollCallId> exact = RollCallId.parse(lower).or(() -> RollCallPage.parse(lower));
        if (exact.isPresent()) {
            return exact.map(Exact::new);
        }
        String bare = lower.replaceFirst("^(?:the\\s+)?(?:(?:roll[ -]?calls?|votes?)\\s+)?(?:on|of|for|about)\\s+(?:the\\s+)?", "");
        Optional<VoteSubject> other = VoteNumbers.otherCongress(lower).or(() -> VoteNumbers.page(lower));
        if (other.isPresent()) {
            return other;
        }
        String time = bare.replaceFirst("^(?:the\\s+)?(?:roll[ -]?calls?|votes?)\\s+", "");
        Optional<VoteSubject> days = time(time, today);
        if (days.isPresent()) {
            return days;
        }
        Optional<VoteSubject> numbered = numbered(bare);
        if (numbered.isPresent()) {
            return numbered;
        }
        if (lower.matches("(?:the\\s+)?(?:next|upcoming)(?:\\s+votes?|\\s+roll\\s*calls?)?")) {
            return Optional.of(new Next());
        }
        if (lower.matches("(?:the\\s+)?(?:latest|last|recent|newest)(?:\\s+votes?|\\s+roll\\s*calls?)?|(?:roll\\s*call\\s+)?votes?")) {
            return Optional.of(new Latest());
        }
        String named = bare.replaceFirst("^votes?\\s+", "");
        return BillReference.parse(named).<VoteSubject>map(OfBill::new).or(() -> amendment(named));
    }

    private static Optional<VoteSubject> time(String text, LocalDate today) {
        return PlainDays.parse(text, today).<VoteSubject>map(days -> days.from().equals(days.to()) ? new OnDay(days.from())
                : new Between(days.from(), days.to())).or(() -> PlainDays.noDay(text).map(NoDay::new));
    }

    private static Optional<VoteSubject> amendment(String text) {
        Optional<VoteSubject> full = AmendmentId.parse(text)
                .map(id -> new OfAmendment(id.chamber(), id.number(), OptionalInt.of(id.congress()), text));
        return full.or(() -> Elsewhere.amendment(text).flatMap(
                one -> one.chamber().map(chamber -> new OfAmendment(chamber, one.number(), one.congress(), text))));
    }

    private static Optional<VoteSubject> numbered(String typed) {
        String text = VoteNumbers.withoutSession(typed);
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(4)) == 0) {
            return Optional.empty();
        }
        Optional<String> named = Optional.ofNullable(matcher.group(2));
        Optional<String> word = Optional.ofNullable(matcher.group(3));
        Optional<Chamber> chamber = named.map(name -> name.startsWith("s") ? Chamber.SENATE : Chamber.HOUSE);
        boolean said = word.isPresent() || named.filter(name -> name.length() > 2).isPresent();
        // no chamber has ever called so many in a year: "vote senate 2023" asks for those of 2023
        boolean aYear = YEAR.matcher(matcher.group(4)).matches() && matcher.group(1) == null && matcher.group(5) == null
                && matcher.group(6) == null && word.filter(one -> !one.startsWith("vote")).isEmpty()
                && named.filter(name -> name.length() < 3).isEmpty();
        if (aYear) {
            return Optional.empty();
        }
        OptionalInt congress = number(Optional.ofNullable(matcher.group(6)));
        OptionalInt year = number(Optional.ofNullable(matcher.group(5)).or(() -> Optional.ofNullable(matcher.group(1))));
        return Optional.of(new Numbered(chamber, Integer.parseInt(matcher.group(4)),
                year.isPresent() ? year : VoteNumbers.year(congress, typed), congress, said));
    }

    private static OptionalInt number(Optional<String> digits) {
        return digits.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Whether a line that names no command surely asks for a roll call, as "senate vote 190" and a day do and "s190" does not. */
    static boolean surely(String line) {
        String lower = line.toLowerCase(Locale.ROOT).strip().replaceFirst("[?!.,; ]+$", "");
        if (RollCallId.parse(lower).isPresent() || RollCallPage.parse(lower).isPresent() || VoteNumbers.page(lower).isPresent()
                || VoteNumbers.otherCongress(lower).isPresent()
                || Typed.dated(lower.replaceFirst("^on ", ""))) {
            return true;
        }
        Matcher matcher = NUMBERED.matcher(VoteNumbers.withoutSession(lower));
        if (matcher.matches()) {
            return matcher.group(3) != null || Optional.ofNullable(matcher.group(2)).orElse("").length() > 2;
        }
        Matcher plural = PLURAL.matcher(lower);
        return plural.matches() && parse(plural.group(1), LocalDate.EPOCH).isPresent();
    }
}
