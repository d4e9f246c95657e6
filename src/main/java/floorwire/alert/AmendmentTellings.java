package floorwire.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.ledger.Ledger;
import floorwire.topic.Direction;
import floorwire.topic.Provision;
import floorwire.topic.Topic;

/** What the ledger knows of an amendment by the time at which a post of it is put into words. */
public final class AmendmentTellings {

    /** Of an amendment in the House, of which the Clerk tells author and number. */
    public static final String NOT_READ = "What it would do is in the amendment's own record, which is not read yet";

    private static final int LONGEST = 240;

    private AmendmentTellings() {}

    /** The lines under a post's first two, where it is led by an amendment or by a roll call on one. */
    static List<String> lines(Change lead, Bill bill, Optional<RollCall> record, Ledger ledger, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        Optional<AmendmentId> matched = switch (lead.stands()) {
            case Change.AmendmentMatched match -> Optional.of(match.amendment());
            case Change.AmendmentSays says -> Optional.of(says.amendment());
            default -> Optional.empty();
        };
        if (matched.isPresent()) {
            Amendments.find(matched.get(), bill).flatMap(AmendmentTellings::latest).ifPresent(lines::add);
            return lines;
        }
        Optional<Amendment> voted = record.flatMap(rollCall -> Amendments.voted(rollCall, bill));
        boolean named = record.flatMap(rollCall -> rollCall.matter().amendment()).flatMap(VoteAmendment::id).isPresent();
        Optional<AmendmentId> id = voted.map(Amendment::id)
                .or(() -> lead.stands() instanceof Change.ActionTaken action ? action.amendment() : Optional.empty());
        if (named || (record.isEmpty() && id.isPresent())) {
            id.flatMap(one -> Amendments.find(one, bill)).flatMap(Amendments::sponsor)
                    .ifPresent(sponsor -> lines.add("Offered by " + sponsor));
        } else if (voted.isPresent()) {
            lines.add(said(voted.get()));
        } else if (record.flatMap(rollCall -> rollCall.matter().amendment()).isPresent()) {
            lines.add(NOT_READ);
        }
        id.map(one -> directions(one, bill, ledger, phrases)).filter(ways -> !ways.isEmpty())
                .ifPresent(ways -> lines.add("The amendment: " + ways));
        return lines;
    }

    /** Whether it is of an amendment, or of a vote on one, and not of the measure. */
    static boolean leads(Change lead, Optional<RollCall> record) {
        Change told = lead instanceof Change.Withdrawn gone ? gone.before() : lead.stands();
        return switch (told) {
            case Change.AmendmentMatched _,Change.AmendmentSays _ -> true;
            case Change.ActionTaken action -> action.amendment().isPresent()
                    || record.flatMap(vote -> vote.matter().amendment()).isPresent();
            default -> false;
        };
    }

    /** {@code H.Amdt. 219 · Rep. Ralph Norman (R-SC) · "…"}. */
    private static String said(Amendment amendment) {
        return Stream.concat(Stream.of(amendment.id().citation()), Stream.concat(Amendments.sponsor(amendment).stream(),
                Amendments.text(amendment).map(text -> "\"" + Phrases.cut(text, LONGEST) + "\"").stream()))
                .collect(Collectors.joining(" · "));
    }

    /** {@code Wed 19 Jul 2023: Amendment SA 429 agreed to …}, of an action that is printed without words the day; none where it has no action. */
    public static Optional<String> latest(Amendment amendment) {
        return Amendments.latestAction(amendment).map(AmendmentTellings::line);
    }

    private static String line(Action action) {
        return Phrases.day(action.date()) + (action.text().isBlank() ? "" : ": " + Phrases.cut(action.text(), LONGEST));
    }

    /** {@code would limit withdrawal from NATO}; empty for one that no topic matched when it was heard of. */
    public static String directions(AmendmentId amendment, Bill bill, Ledger ledger, Phrases phrases) {
        List<String> ways = new ArrayList<>();
        for (Topic topic : phrases.topics()) {
            for (Direction direction : Direction.values()) {
                if (ledger.recorded(Facts.matches(bill.id(), amendment, topic.id(), direction.printed()))) {
                    ways.add(phrases.direction(topic.id(), direction.printed()));
                }
            }
        }
        Provision.shipped().stream()
                .filter(one -> ledger
                        .recorded(Facts.says(bill.id(), amendment, one.id())))
                .map(Provision::would).forEach(ways::add);
        return ways.stream().distinct().collect(Collectors.joining(" · "));
    }
}
