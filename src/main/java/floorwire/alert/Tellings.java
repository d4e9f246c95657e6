package floorwire.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.change.Change;
import floorwire.congress.ActionKind;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.StageWords;
import floorwire.congress.ToldVote;

/** Each kind of change in words. A new kind of change does not compile until it is spoken of here. */
final class Tellings {

    /** In front of what was told and stands no more: alone, its headline would tell it once more. */
    private static final String GONE = "CORRECTED · withdrawn: ";

    private final Phrases phrases;

    Tellings(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Several changes of one measure, the weightiest first; what another of them says is left out. */
    List<Telling> of(List<Change> told) {
        return told.stream().filter(change -> !saidByAnother(change, told))
                .map(change -> change instanceof Change.ProvisionFound found ? provision(together(found, told)) : of(change))
                .sorted(Comparator.comparingInt(Telling::rank)
                        .thenComparing(telling -> telling.date().orElse(LocalDate.MIN), Comparator.reverseOrder()))
                .toList();
    }

    /** The vote by which a stage was reached, and the introduction of a new match, are told with them; so are their corrections. */
    private static boolean saidByAnother(Change change, List<Change> all) {
        return change instanceof Change.Correction
                ? says(all.stream().filter(other -> other.getClass() == change.getClass()).map(Tellings::told).toList(), told(change))
                : says(all, change);
    }

    private static List<Change.ProvisionFound> together(Change.ProvisionFound found, List<Change> told) {
        return told.stream().filter(Change.ProvisionFound.class::isInstance).map(Change.ProvisionFound.class::cast)
                .filter(other -> ProvisionTellings.together(found, other)).toList();
    }

    private Telling provision(List<Change.ProvisionFound> found) {
        return telling(3, found.getFirst(), ProvisionTellings.headline(found, phrases), ProvisionTellings.facts(found.getFirst().step()));
    }

    private static Change told(Change change) {
        return change instanceof Change.Withdrawn gone ? gone.before() : change.stands();
    }

    private static boolean says(List<Change> all, Change change) {
        return switch (change) {
            case Change.ActionTaken action -> action.amendment().isEmpty() && all.stream().anyMatch(other -> switch (other) {
                case Change.StageReached stage -> sameEvent(action, stage);
                case Change.PassageFormPending passage -> sameEvent(action, passage);
                default -> false;
            });
            case Change.PassageFormPending passage ->
                    all.stream().anyMatch(other -> other instanceof Change.StageReached stage && sameEvent(passage, stage));
            case Change.AmendmentMatched matched -> all.stream().anyMatch(other -> other instanceof Change.ActionTaken action
                    && action.roll().isPresent() && action.amendment().filter(matched.amendment()::equals).isPresent());
            case Change.AmendmentSays says -> all.stream().anyMatch(other -> (other instanceof Change.ActionTaken action
                    && action.roll().isPresent() && action.amendment().filter(says.amendment()::equals).isPresent())
                    || (other instanceof Change.AmendmentMatched matched && matched.amendment().equals(says.amendment())));
            case Change.ProvisionFound found -> !together(found, all).getFirst().equals(found);
            case Change.Introduced introduced -> all.stream().anyMatch(other -> other instanceof Change.TopicGained);
            // the same words are published as a short title, and once more as the display title
            case Change.TitleChanged title -> !all.stream().filter(other -> other instanceof Change.TitleChanged one
                    && one.text().equals(title.text())).findFirst().equals(Optional.of(change));
            case Change.StageReached stage -> stage.stage().code().startsWith("ENACTED")
                    && all.stream().anyMatch(other -> other instanceof Change.BecameLaw);
            default -> false;
        };
    }

    private static boolean sameEvent(Change.Acted one, Change.Acted other) {
        return one.on().equals(other.on())
                && (one.text().equals(other.text()) || (one.roll().isPresent() && one.roll().equals(other.roll())));
    }

    /** A joint resolution may propose an amendment to the Constitution, which its number does not tell. */
    private static String undone(BillId id) {
        return switch (id.type().form()) {
            case BILL -> "not enacted";
            case JOINT_RESOLUTION -> "neither enacted nor adopted";
            case CONCURRENT_RESOLUTION, SIMPLE_RESOLUTION -> "not adopted";
        };
    }

    Telling of(Change change) {
        BillId id = change.bill();
        String cite = id.citationWithCongress();
        return switch (change) {
            case Change.BecameLaw law -> telling(1, law, cite + " is now " + law.law(), "");
            case Change.StageReached stage -> stage(stage, cite + " · " + StageWords.label(stage.stage()));
            case Change.PassageFormPending passage -> stage(passage, cite + " · " + StageWords.pending(passage.chamber()));
            case Change.DiedWithCongress died -> telling(3, died, cite + " · ended with the " + new Congress(id.congress())
                    + " Congress, " + undone(id), "A Congress's measures end with it at noon on 3 January; a topic's follow goes on.");
            case Change.TopicGained gained -> telling(4, gained, cite + " · " + phrases.direction(gained.topic(), gained.direction()), "");
            case Change.TopicLost lost -> telling(4, lost, "No longer matched · " + cite + " · "
                    + phrases.direction(lost.topic(), lost.direction()),
                    "Its titles or its text changed; we had counted it to "
                            + phrases.topicName(lost.topic()) + ".");
            case Change.AmendmentMatched matched -> telling(4, matched, matched.amendment().citation() + " to " + cite + " · "
                    + phrases.direction(matched.topic(), matched.direction()), subject(matched.subject(), matched.sponsor()));
            case Change.AmendmentSays says -> telling(4, says, says.amendment().citation() + " to " + cite + " · "
                    + phrases.provision(says.provision()), subject(says.subject(), says.sponsor()));
            case Change.ActionTaken action -> phrases.rollCall(action).map(record -> telling(5, action, VoteTellings.headline(record,
                    VoteTellings.amendment(record).map(amendment -> amendment + " to " + cite).orElse(cite)), VoteTellings.facts(record)))
                    .orElseGet(() -> action(action, cite));
            case Change.ProvisionFound found -> provision(List.of(found));
            case Change.Introduced introduced -> telling(6, introduced, "Introduced · " + cite,
                    introduced.sponsor().map(sponsor -> "By " + sponsor.display()).orElse(""));
            case Change.CosponsorAdded added -> telling(7, added, cite + " · cosponsor added: " + added.member().display(), "");
            case Change.CosponsorWithdrawn gone -> telling(7, gone, cite + " · cosponsor withdrew: " + gone.member().display(), "");
            case Change.TitleChanged title -> telling(8, title, cite + " · new title: \"" + Phrases.cut(title.text(), 160) + "\"",
                    title.type());
            case Change.TextPublished text -> telling(8, text, cite + " · text published: " + text.version(), text.url());
            case Change.SummaryPublished summary -> telling(8, summary, cite + " · summary published (CRS): " + summary.description(), "");
            case Change.RelatedBillFound related ->
                    telling(8, related, cite + " · " + related.relationship().toLowerCase(Locale.ROOT) + ": "
                            + related.related().citationWithCongress() + " (" + related.identifiedBy() + ")", "");
            case Change.Withdrawn(Change.ProvisionFound found) -> telling(0, change, GONE + of(found).headline(),
                    "We posted this" + on(found) + ". Why corrected: as we read this text now, it does not say so.");
            case Change.Withdrawn withdrawn -> telling(0, withdrawn, GONE + of(withdrawn.before()).headline(),
                    "We posted this" + on(withdrawn.before()) + ". Why corrected: the source no longer lists it.");
            case Change.Redated redated -> telling(0, redated, "CORRECTED · " + of(redated.after()).headline(),
                    "We posted" + on(redated.before()) + "; the source now says" + on(redated.after()) + ".");
            case Change.Revoted anew -> telling(0, anew, "CORRECTED · " + of(anew.after()).headline(),
                    "We posted: " + of(anew.before()).headline() + ". Why: " + why(anew.before()));
            case Change.Reworded reworded -> telling(0, reworded, "CORRECTED · " + of(reworded.after()).headline(),
                    (quoted(reworded.before()) ? "The source said: " : "We posted: ") + said(reworded.before()) + " It now says: "
                            + said(reworded.after()));
        };
    }

    private Telling stage(Change.Acted acted, String reached) {
        Optional<RollCall> record = phrases.rollCall(acted);
        return telling(2, acted, reached + record.map(vote -> " · " + VoteTellings.tally(vote) + " · " + vote.id().citation())
                .orElseGet(() -> tally(acted)), record.map(VoteTellings::facts).orElse(acted.text()));
    }

    private static String subject(String subject, Optional<String> sponsor) {
        return "\"" + Phrases.cut(subject, 300) + "\"" + sponsor.map(who -> " · " + who).orElse("");
    }

    /** The words that were recorded; of a roll call the chamber's record says today's only. */
    private String said(Change change) {
        return quoted(change) && change instanceof Change.Acted acted ? acted.text() : of(change).facts();
    }

    /** Whether {@link #said} is the source's own words, and not how we told them. */
    private static boolean quoted(Change change) {
        return change instanceof Change.Acted acted && !(acted instanceof Change.ActionTaken && acted.roll().isEmpty());
    }

    /** Why a vote was taken anew, as {@link floorwire.congress.Revotes} has it. */
    private String why(Change before) {
        return VoteTellings.whyAgain(phrases.rollCall(before));
    }

    private static Telling telling(int rank, Change change, String headline, String facts) {
        return new Telling(rank, change, headline, facts, change.date());
    }

    private static Telling action(Change.ActionTaken action, String cite) {
        String what = action.amendment().map(AmendmentId::citation).map(amendment -> amendment + " to " + cite).orElse(cite);
        if (action.kind() == ActionKind.PRESENTED) {
            return telling(5, action, cite + " · presented to the President", "");
        }
        Optional<RollCall> vote =
                action.rollCalls().stream().findFirst().map(id -> ToldVote.of(id, action.bill(), action.kind(), action.on(),
                        action.text(), action.amendment(), action.subject()));
        return vote.map(told -> telling(5, action, VoteTellings.headline(told, what),
                action.subject().map(subject -> Phrases.cut(subject, 200) + " · ").orElse("") + action.text()))
                .orElseGet(() -> telling(5, action, what + " · " + Phrases.cut(action.text(), 200), action.subject().orElse("")));
    }

    /** Of a roll call as its action has it, or of a committee's vote, which has no number. */
    private static String tally(Change.Acted acted) {
        Optional<RollCall> vote =
                acted.rollCalls().stream().filter(id -> ToldVote.chamber(acted.text()).filter(id.chamber()::equals).isPresent())
                        .findFirst().map(id -> ToldVote.of(id, acted.bill(), acted instanceof Change.StageReached stage ? stage.cause()
                                : ActionKind.PASSAGE, acted.on(), acted.text(), Optional.empty(), Optional.empty()))
                        .filter(told -> told.tally().isPresent());
        return vote.map(told -> " · " + VoteTellings.tally(told) + " (provisional) · " + told.id().citation())
                .orElseGet(() -> Phrases.tally(acted.text()).map(tally -> " · " + tally + Phrases.needed(acted.text())).orElse(""));
    }

    private static String on(Change change) {
        Optional<LocalDate> date = change.date();
        return date.map(day -> " " + Phrases.day(day)).orElse("");
    }
}
