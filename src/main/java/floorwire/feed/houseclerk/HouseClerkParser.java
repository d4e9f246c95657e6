package floorwire.feed.houseclerk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Position;
import floorwire.congress.PrintedMeasure;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Threshold;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteWords;
import floorwire.feed.XmlElement;
import floorwire.feed.XmlException;
import floorwire.feed.XmlTree;

/**
 * Bytes of one of the Clerk's roll calls in, what it says out. Pure; safe for several threads. A file is taken whole or not at all.
 *
 * <p>The layouts: Yea and Nay, Aye and No, quorum calls, elections of a Speaker, the Committee of the Whole, and files before 2003, which
 * name members without ids. What is odd but readable is read; {@link floorwire.congress.VoteChecks} says what is odd.
 */
public final class HouseClerkParser {

    /** The source's name. */
    public static final String SOURCE = "houseclerk";

    private static final Set<String> ROOT = Set.of("vote-metadata", "vote-data");
    private static final Set<String> METADATA = Set.of("majority", "congress", "session", "chamber", "committee", "rollcall-num",
            "legis-num",
            "vote-question", "amendment-num", "amendment-author", "vote-type", "vote-result", "action-date", "action-time", "vote-desc",
            "vote-totals");
    private static final Set<String> TOTALS = Set.of("totals-by-party-header", "totals-by-party", "totals-by-vote", "totals-by-candidate");
    private static final int SNIFFED = 400;
    /** In place of a Bioguide id, at times (us/congress#46). */
    private static final String NO_ID = "0000000";

    private final Consumer<String> unread;

    public HouseClerkParser() {
        this(path -> {});
    }

    /** @param unread hears of every element that we do not know: the layout has changed upstream */
    public HouseClerkParser(Consumer<String> unread) {
        this.unread = unread;
    }

    /** @throws HouseClerkException if the bytes are no whole roll call, with what they are instead */
    public RollCall parse(byte[] bytes) {
        sanitized(bytes);
        XmlElement root;
        try {
            root = XmlTree.read(bytes);
        } catch (XmlException e) {
            throw new HouseClerkException("not a roll call of the House: " + e.getMessage(), e);
        }
        if (!root.name().equals("rollcall-vote")) {
            throw new HouseClerkException("not a roll call of the House: root is <" + XmlException.shown(root.name()) + ">");
        }
        root.expect(ROOT, unread);
        XmlElement metadata = root.first("vote-metadata").orElseThrow(() -> new HouseClerkException("a roll call without vote-metadata"));
        metadata.expect(METADATA, unread);
        return rollCall(metadata, root.first("vote-data"));
    }

    /** Asked for a roll call that is not there, the Clerk has answered 200 and 65 bytes, which are not even XML (feeds.md 5). */
    private static void sanitized(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("Error sanitizing file")) {
            throw new HouseClerkException(
                    "no such roll call: the Clerk answers '" + XmlException.shown(head.replaceAll("<[^>]*>", "").strip())
                            + "'",
                    true);
        }
    }

    private RollCall rollCall(XmlElement metadata, Optional<XmlElement> data) {
        ClerkNumbers numbers = new ClerkNumbers(metadata);
        RollCallId id = numbers.id();
        VoteCounts counts = metadata.first("vote-totals").map(this::counts).orElse(VoteCounts.NONE);
        var words = new VoteWords(metadata.text("vote-question"), "", metadata.text("vote-desc"), metadata.text("vote-type"),
                metadata.text("vote-result"), "");
        boolean election = RollCall.isElection(words.question()) || !counts.candidates().isEmpty();
        List<Cast> positions = data.map(all -> positions(all, election)).orElse(List.of());
        return new RollCall(id, numbers.at(), Optional.empty(), metadata.first("committee").isPresent(), words, required(words),
                matter(metadata, id.congress()), counts, Optional.empty(), positions);
    }

    /** As published; where no type is, by the question. */
    private static Optional<Threshold> required(VoteWords words) {
        if (words.type().equalsIgnoreCase("QUORUM")) {
            return Optional.empty();
        }
        return words.type().isEmpty() ? Optional.of(Suspension.threshold(words.question())) : Threshold.ofType(words.type());
    }

    private static VoteMatter matter(XmlElement metadata, int congress) {
        Optional<BillId> bill = PrintedMeasure.bill(metadata.text("legis-num"), congress);
        String number = metadata.text("amendment-num");
        String author = metadata.text("amendment-author");
        Optional<VoteAmendment> amendment = number.isEmpty() && author.isEmpty() ? Optional.empty()
                : Optional.of(new VoteAmendment(Optional.empty(), number, Optional.empty(), Optional.empty(), metadata.text("legis-num"),
                        author, ""));
        return new VoteMatter(bill, amendment, List.of());
    }

    private VoteCounts counts(XmlElement totals) {
        totals.expect(TOTALS, unread);
        List<VoteCounts.OfParty> parties = totals.all("totals-by-party").stream()
                .map(party -> new VoteCounts.OfParty(party.text("party"), ClerkNumbers.tally(party))).toList();
        List<VoteCounts.OfCandidate> candidates = totals.all("totals-by-candidate").stream()
                .map(one -> new VoteCounts.OfCandidate(one.text("candidate"), ClerkNumbers.count(one, "candidate-total"))).toList();
        return new VoteCounts(totals.first("totals-by-vote").map(ClerkNumbers::tally), parties, candidates);
    }

    private static List<Cast> positions(XmlElement data, boolean election) {
        List<Cast> positions = new ArrayList<>(data.children().size());
        for (XmlElement row : data.children()) {
            if (row.name().equals("recorded-vote")) {
                XmlElement legislator = row.first("legislator")
                        .orElseThrow(() -> new HouseClerkException("a position of nobody: recorded-vote without legislator"));
                positions.add(new Cast(member(legislator), Position.of(row.text("vote"), election, Optional.empty())));
            }
        }
        return positions;
    }

    private static VoteMember member(XmlElement legislator) {
        String id = legislator.attribute("name-id");
        String name = legislator.text().isEmpty() ? legislator.attribute("unaccented-name") : legislator.text();
        return new VoteMember(id.isEmpty() || id.equals(NO_ID) ? Optional.empty() : Optional.of(id), Optional.empty(), name,
                legislator.attribute("party"), legislator.attribute("state"));
    }
}
