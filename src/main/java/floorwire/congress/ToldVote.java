package floorwire.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A roll call of which only an action tells yet: its number, what it was about, its tally and how it ended, in the action's words. No member's position
 * is in it. It is provisional until the chamber's own record is read.
 */
public final class ToldVote {

    private static final Pattern CLOTURE =
            Pattern.compile("(?:upon reconsideration,? )?(?:second |third |fourth )?(?:motion to invoke )?cloture\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ACHIEVED = Pattern.compile("having achieved (\\d+) votes in the affirmative");
    private static final Pattern REQUIRED = Pattern.compile("(?<![\\d/])([123]/[235])(?: majority)? required");
    private static final Pattern SENATE_AMENDMENT = Pattern.compile("\\bSA (\\d{1,5})\\b");
    /** What follows the question in an action's words: what it took, how it ended. */
    private static final Pattern ENDED =
            Pattern.compile("(?i),? (?:under the order of |(?:not )?having achieved |(?:was )?(?:not )?agreed to\\b"
                    + "|failed\\b|rejected\\b|(?:not )?invoked\\b|passed\\b|sustained\\b).*", Pattern.DOTALL);

    private ToldVote() {}

    /** Whose roll call an action's words number: each chamber has its own word for it. */
    public static Optional<Chamber> chamber(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("record vote number") || lower.contains("yea-nay vote") ? Optional.of(Chamber.SENATE)
                : lower.contains("roll no.") ? Optional.of(Chamber.HOUSE) : Optional.empty();
    }

    /** All that a measure's record tells of, its amendments' among them, in legislative order; also those of which the chamber's record is known. */
    public static List<RollCall> of(Bill bill, Collection<Event> events) {
        Map<RollCallId, RollCall> told = new LinkedHashMap<>();
        Events.ofAmendments(bill).forEach((amendment, its) -> its
                .forEach(event -> of(bill.id(), event, Optional.of(amendment)).ifPresent(vote -> told.putIfAbsent(vote.id(), vote))));
        events.forEach(event -> of(bill.id(), event, Optional.empty()).ifPresent(vote -> told.putIfAbsent(vote.id(), vote)));
        return new ArrayList<>(told.values());
    }

    private static Optional<RollCall> of(BillId bill, Event event, Optional<Amendment> amendment) {
        if (event.roll().isEmpty() || event.chamber().isEmpty()) {
            return Optional.empty();
        }
        RollCallId id = RollCallId.taken(event.chamber().get(), event.roll().getAsInt(), bill.congress(), event.date());
        Optional<VoteAmendment> voted = amendment.map(one -> amendment(Optional.of(one.id()), one.amends(), Amendments.text(one)));
        String title = amendment.map(one -> one.sponsors().stream().findFirst().map(member -> member.lastName() + " ").orElse("")
                + "amendment " + one.id().citation()).orElse("");
        return Optional.of(of(id, bill, event.kind(), event.date(), event.text(),
                voted.or(() -> event.amendment() ? Optional.of(printed(bill, event.text())) : Optional.empty()), title));
    }

    /** The one that an action tells of by which something was done on a measure, or on an amendment to it. */
    public static RollCall of(RollCallId id, BillId bill, ActionKind kind, LocalDate on, String text, Optional<AmendmentId> amendment,
            Optional<String> subject) {
        return of(id, bill, kind, on, text, amendment.map(one -> amendment(Optional.of(one), Optional.empty(), subject)), "");
    }

    private static RollCall of(RollCallId id, BillId bill, ActionKind kind, LocalDate on, String text, Optional<VoteAmendment> amendment,
            String title) {
        boolean cloture = id.chamber() == Chamber.SENATE && CLOTURE.matcher(text).matches();
        VoteWords words = new VoteWords(cloture ? "On the Cloture Motion" : question(id, bill, kind, text, amendment.isPresent()), text,
                title, VoteWords.TOLD, result(text, kind == ActionKind.PASSAGE, cloture), "");
        Optional<Tally> tally = VoteWords.tally(text).map(count -> count.split("-", 2))
                .map(count -> new Tally(Integer.parseInt(count[0]), Integer.parseInt(count[1]), 0, 0));
        return new RollCall(id, Optional.of(new VoteTime(on, Optional.empty())), Optional.empty(), false, words,
                required(id.chamber(), kind, text, cloture), new VoteMatter(Optional.of(bill), amendment, List.of()),
                new VoteCounts(tally, List.of(), List.of()), Optional.empty(), List.of());
    }

    private static VoteAmendment amendment(Optional<AmendmentId> id, Optional<AmendmentId> amends, Optional<String> subject) {
        return new VoteAmendment(id, id.map(AmendmentId::citation).orElse("an amendment"), amends, Optional.empty(), "", "",
                subject.orElse(""));
    }

    /** Of an item of the measure's own record: the Senate's name the amendment. */
    private static VoteAmendment printed(BillId bill, String text) {
        Matcher number = SENATE_AMENDMENT.matcher(text);
        return amendment(number.find() ? Optional.of(new AmendmentId(bill.congress(), "SAMDT", Integer.parseInt(number.group(1))))
                : Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** In the chambers' own words where the kind of action tells them, else as the action begins. */
    private static String question(RollCallId id, BillId bill, ActionKind kind, String text, boolean amendment) {
        String begins = ENDED.matcher(text).replaceFirst("");
        if (amendment && !begins.toLowerCase(Locale.ROOT).contains("motion")) {
            return id.chamber() == Chamber.SENATE ? "On the Amendment" : "On Agreeing to the Amendment";
        }
        return switch (kind) {
            case PASSAGE -> begins.contains("suspend the rules") ? begins
                    : bill.type().form() == BillType.Form.BILL || bill.type().form() == BillType.Form.JOINT_RESOLUTION ? "On Passage"
                            : "On the Resolution";
            case CONFERENCE_REPORT -> "On the Conference Report";
            case CONCURRENCE -> "On Concurring in the " + id.chamber().other().label() + " Amendment";
            case OVERRIDE -> "On Overriding the Veto";
            default -> begins.equals(text) ? "" : begins;
        };
    }

    private static String result(String text, boolean passage, boolean cloture) {
        return switch (VoteOutcome.ofAction(text)) {
            case CARRIED ->
                    cloture ? "Cloture invoked" : passage && text.toLowerCase(Locale.ROOT).contains("passed") ? "passed" : "agreed to";
            case LOST -> cloture ? "Cloture not invoked" : "not agreed to";
            case UNTOLD -> "";
        };
    }

    /** What the action says that it took; else 60 Senators to end debate on a measure (domain.md 4.1), and two thirds for an override. */
    private static Optional<Threshold> required(Chamber chamber, ActionKind kind, String text, boolean cloture) {
        Matcher achieved = ACHIEVED.matcher(text);
        if (achieved.find()) {
            return chamber == Chamber.SENATE && achieved.group(1).equals("60") ? Optional.of(Threshold.THREE_FIFTHS) : Optional.empty();
        }
        Matcher required = REQUIRED.matcher(text);
        if (required.find()) {
            return Threshold.in(required.group(1));
        }
        return cloture ? Optional.of(Threshold.THREE_FIFTHS)
                : kind == ActionKind.OVERRIDE ? Optional.of(Threshold.TWO_THIRDS) : Optional.empty();
    }
}
