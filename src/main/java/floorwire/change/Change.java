package floorwire.change;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import floorwire.congress.ActionKind;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Member;
import floorwire.congress.ProvisionStep;
import floorwire.congress.RollCallId;
import floorwire.congress.Stage;
import floorwire.congress.Title;
import floorwire.congress.ToldVote;
import floorwire.congress.VoteOutcome;

/**
 * Something about a measure that can be told. {@link #fact()} is its identity and holds what makes it that fact, never its position
 * in a feed; dates and wording are attributes, and when they move that is a correction of the same fact (decision 2).
 */
public sealed interface Change {

    BillId bill();

    /** What makes it this fact, unique over all measures. */
    String fact();

    /** What stands once this is told: this itself or, of something that moved, what it moved to. */
    default Change stands() {
        return this;
    }

    /** The fact as it stands then, which is what a later correction names. */
    default String leaves() {
        return stands().fact();
    }

    /** The legislative date on which it happened, in Washington's calendar; none where Congress gives none. */
    default Optional<LocalDate> date() {
        return Optional.empty();
    }

    /** The roll call that decided it, where one did; several where it may be one of them. */
    default List<RollCallId> rollCalls() {
        return List.of();
    }

    /** Whether a channel hears of it at the default loudness (product.md, rules of behaviour). */
    default boolean milestone() {
        return false;
    }

    /** Whether it is posted only once a second reading still asserts it (domain.md 2.3, rule 12). */
    default boolean needsConfirmation() {
        return false;
    }

    /** What a channel hears of at the default loudness, whatever it says. */
    sealed interface Milestone extends Change {
        @Override
        default boolean milestone() {
            return true;
        }
    }

    /** What always has its day. */
    sealed interface OnDay extends Change {

        LocalDate on();

        @Override
        default Optional<LocalDate> date() {
            return Optional.of(on());
        }
    }

    /** What an item of the measure's record tells, in its words. */
    sealed interface Acted extends OnDay {

        String text();

        OptionalInt roll();
    }

    record Introduced(BillId bill, LocalDate on, Optional<Member> sponsor) implements Milestone, OnDay {
        @Override
        public String fact() {
            return bill + "/introduced";
        }
    }

    /**
     * @param occurrence 1 for the first time it reached this stage, 2 after a reversal, and so on
     * @param cause      what set the stage
     * @param skips      whether a step before it is only inferred
     */
    record StageReached(BillId bill, Stage stage, int occurrence, LocalDate on, ActionKind cause, String text, OptionalInt roll,
            boolean skips) implements Acted {
        /** Of the chamber whose word for a vote its item has, else of either: the stage does not always say which it was. */
        @Override
        public List<RollCallId> rollCalls() {
            return roll.isEmpty() ? List.of() : ToldVote.chamber(text).map(List::of).orElse(List.of(Chamber.values())).stream()
                    .map(chamber -> RollCallId.taken(chamber, roll.getAsInt(), bill.congress(), on)).toList();
        }

        @Override
        public String fact() {
            return bill + "/stage/" + stage.code() + "/" + occurrence;
        }

        /** Introduction is told as {@link Introduced}; referral is routine. */
        @Override
        public boolean milestone() {
            return stage != Stage.INTRODUCED && stage != Stage.REFERRED;
        }

        /** Signed, vetoed, and whatever skips a step. */
        @Override
        public boolean needsConfirmation() {
            return stage.code().startsWith("ENACTED") || stage.code().startsWith("VETOED") || stage == Stage.PROV_KILL_VETO
                    || skips;
        }
    }

    /**
     * The second chamber passed it, and its item does not say whether in the first one's words (domain.md 2.3, rule 5): which stage that is,
     * {@link StageReached} tells once it is known.
     *
     * @param occurrence 1 for the first time, 2 after a passage that was taken back
     */
    record PassageFormPending(BillId bill, Chamber chamber, int occurrence, LocalDate on, String text, OptionalInt roll)
            implements
                Milestone,
                Acted {
        @Override
        public List<RollCallId> rollCalls() {
            return roll.isEmpty() ? List.of() : List.of(RollCallId.taken(chamber, roll.getAsInt(), bill.congress(), on));
        }

        @Override
        public String fact() {
            return bill + "/passed/" + chamber.code() + "/" + occurrence;
        }
    }

    /**
     * One event of the measure or, where {@code amendment} is given, of an amendment to it.
     *
     * @param subject what the amendment is about, in its sponsor's words, where known
     */
    record ActionTaken(BillId bill, ActionKind kind, Optional<Chamber> chamber, LocalDate on, Optional<LocalTime> time, String text,
            OptionalInt roll, Optional<AmendmentId> amendment, Optional<String> subject) implements Acted {

        /** With a roll call, or where it happens once, neither date nor wording is part of the identity. */
        @Override
        public String fact() {
            String base = base();
            return roll.isPresent() || kind == ActionKind.PRESENTED ? base : base + "/" + on + "/" + Wording.key(text);
        }

        @Override
        public List<RollCallId> rollCalls() {
            return roll.isEmpty() ? List.of() : chamber.stream()
                    .map(acting -> RollCallId.taken(acting, roll.getAsInt(), bill.congress(), on)).toList();
        }

        /** A roll call is the same whatever item or record tells of it, and whatever that says it was about. */
        String base() {
            return rollCalls().stream().findFirst().map(id -> Facts.roll(bill, id)).orElseGet(this::described);
        }

        private String described() {
            return bill + "/action/" + kind.name().toLowerCase(Locale.ROOT) + "/" + chamber.map(Chamber::code).orElse("-") + "/"
                    + amendment.map(AmendmentId::citation).orElse("-")
                    + (roll.isPresent() ? "/" + on.getYear() + "/roll " + roll.getAsInt() : "");
        }

        @Override
        public boolean milestone() {
            return roll.isPresent() || kind == ActionKind.PRESENTED;
        }

        /** Whether it concerns an amendment and nothing else: no roll call, which is one of the measure. */
        public boolean ofAmendmentAlone() {
            return amendment.isPresent() && roll.isEmpty();
        }

        /** Whether the amendment was agreed to or not, without a roll call: news to whom the amendment concerns. */
        public boolean decidesAmendment() {
            return ofAmendmentAlone() && VoteOutcome.ofAction(text) != VoteOutcome.UNTOLD;
        }

        @Override
        public boolean needsConfirmation() {
            return kind == ActionKind.PRESENTED;
        }
    }

    record CosponsorAdded(BillId bill, Member member, LocalDate on, boolean original) implements OnDay {
        @Override
        public String fact() {
            return bill + "/cosponsor/" + member.bioguideId() + "/" + on;
        }
    }

    record CosponsorWithdrawn(BillId bill, Member member, LocalDate on) implements OnDay {
        @Override
        public String fact() {
            return bill + "/cosponsor-withdrawn/" + member.bioguideId() + "/" + on;
        }
    }

    /** A title the measure bears: new, or in place of another of its kind. */
    record TitleChanged(BillId bill, Title.Kind kind, String type, String text) implements Change {
        @Override
        public String fact() {
            return bill + "/title/" + type + "/" + Wording.key(text);
        }
    }

    record TextPublished(BillId bill, String version, Optional<LocalDate> date, String url) implements Change {
        @Override
        public String fact() {
            return bill + "/text/" + version + "/" + url;
        }
    }

    record SummaryPublished(BillId bill, String versionCode, String description, Optional<LocalDate> date) implements Change {
        @Override
        public String fact() {
            return bill + "/summary/" + versionCode + "/" + description;
        }
    }

    record RelatedBillFound(BillId bill, BillId related, String relationship, String identifiedBy) implements Change {
        @Override
        public String fact() {
            return bill + "/related/" + related + "/" + relationship + "/" + identifiedBy;
        }
    }

    /** @param law {@code Public Law 118-31} */
    record BecameLaw(BillId bill, String law, Optional<LocalDate> date) implements Milestone {
        @Override
        public String fact() {
            return bill + "/law/" + law;
        }

        @Override
        public boolean needsConfirmation() {
            return true;
        }
    }

    /** No feed reports it: the word of the calendar (domain.md 2.3, rule 14). */
    record DiedWithCongress(BillId bill, LocalDate on) implements Milestone, OnDay {
        @Override
        public String fact() {
            return bill + "/died";
        }
    }

    /**
     * A measure matches a topic it did not match before.
     *
     * @param direction {@code withdraw}, {@code limit} or {@code other}
     * @param evidence  the words that matched, and where
     */
    record TopicGained(BillId bill, String topic, String direction, String evidence) implements Milestone {
        @Override
        public String fact() {
            return bill + "/topic/" + topic + "/" + direction;
        }
    }

    /** A measure no longer matches a topic: its titles changed, or the match was ours to correct. */
    record TopicLost(BillId bill, String topic, String direction) implements Milestone {
        @Override
        public String fact() {
            return bill + "/topic/" + topic + "/" + direction;
        }
    }

    /**
     * An amendment to the measure matches a topic by its purpose or description.
     *
     * @param direction {@code withdraw}, {@code limit} or {@code other}
     * @param evidence  the words that matched
     * @param subject   what it is about, in its sponsor's words
     * @param sponsor   who offered it, where known
     * @param on        the day of the latest that is known of it
     */
    record AmendmentMatched(BillId bill, AmendmentId amendment, String topic, String direction, String evidence, String subject,
            Optional<String> sponsor, Optional<LocalDate> on) implements Milestone {
        @Override
        public String fact() {
            return Facts.matches(bill, amendment, topic, direction);
        }

        @Override
        public Optional<LocalDate> date() {
            return on;
        }
    }

    /**
     * An amendment to the measure is about a provision, by its purpose or description.
     *
     * @param provision {@code nato-limit}
     * @param subject   what it is about, in its sponsor's words
     * @param sponsor   who offered it, where known
     * @param on        the day of the latest that is known of it
     */
    record AmendmentSays(BillId bill, AmendmentId amendment, String provision, String subject, Optional<String> sponsor,
            Optional<LocalDate> on) implements Milestone {
        @Override
        public String fact() {
            return Facts.says(bill, amendment, provision);
        }

        @Override
        public Optional<LocalDate> date() {
            return on;
        }
    }

    /** What became of a provision in a text that was published. */
    record ProvisionFound(BillId bill, ProvisionStep step) implements Milestone {
        @Override
        public String fact() {
            return bill + "/provision/" + step.key();
        }

        @Override
        public Optional<LocalDate> date() {
            return step.date();
        }
    }

    /** Something told before that changed afterwards. It concerns those who were told {@link #before()}. */
    sealed interface Correction extends Change permits Withdrawn, Redated, Reworded, Revoted {

        /** The fact as it was told. */
        Change before();

        @Override
        default BillId bill() {
            return before().bill();
        }

        @Override
        default String fact() {
            return before().fact();
        }

        @Override
        default Optional<LocalDate> date() {
            return before().date();
        }

        @Override
        default boolean milestone() {
            return before().milestone();
        }
    }

    /** No source asserts it any more. */
    record Withdrawn(Change before) implements Correction {}

    /** The same fact with another date. */
    record Redated(Change before, Change after) implements Correction {
        @Override
        public Change stands() {
            return after;
        }
    }

    /** The same fact in other words or with other figures. */
    record Reworded(Change before, Change after) implements Correction {
        @Override
        public Change stands() {
            return after;
        }
    }

    /** A roll call that was taken anew: the later one's result stands in place of the earlier one's ({@link floorwire.congress.Revotes}). */
    record Revoted(Change before, Change after) implements Correction {
        @Override
        public Change stands() {
            return after;
        }
    }
}
