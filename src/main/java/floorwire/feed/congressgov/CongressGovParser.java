package floorwire.feed.congressgov;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.RollCall;

/**
 * Bytes of one answer of the Congress.gov API in, what it says out. Pure; safe for several threads.
 *
 * <p>A part is taken whole or not at all: were a bad item left out, the fact in it would look withdrawn. In lists of measures a bad row
 * costs only itself.
 */
public final class CongressGovParser {

    /** The source's name in every {@link floorwire.feed.Observation}. */
    public static final String SOURCE = "congressgov";

    /** The record first; the root of the members' was documented under another name (api.congress.gov#371). */
    private static final List<String> HOUSE_VOTE = List.of("houseRollCallVote", "houseRollCallVoteMemberVotes", "houseRollCallMemberVotes");

    /** @throws CongressGovException if the bytes are not a list of measures: of a Congress's, or of those that became law */
    ListPage rows(byte[] bytes) {
        Item root = Envelope.open(bytes, "bills");
        var rows = new ArrayList<ListPage.Row>();
        var unreadable = new ArrayList<String>(0);
        for (Item item : root.list("bills")) {
            try {
                rows.add(DetailReader.row(item));
            } catch (CongressGovException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return new ListPage(List.copyOf(rows), List.copyOf(unreadable), next(root), count(root));
    }

    /**
     * @param fetched when the reading of it began: how fresh it is where it prints no update date
     * @throws CongressGovException if the bytes are not the record of this measure
     */
    BillRecord record(byte[] bytes, BillId id, Instant fetched) {
        BillRecord record = DetailReader.record(Envelope.open(bytes, "bill").object("bill"), fetched);
        if (!record.bill().id().equals(id)) {
            throw new CongressGovException("the answer is about " + record.bill().id());
        }
        return record;
    }

    /** @throws CongressGovException if the bytes are not a page of this part of this measure */
    PartPage page(byte[] bytes, BillId id, Part part) {
        Item root = Envelope.open(bytes, part.key());
        about(root.object("request"), id);
        return switch (part) {
            case ACTIONS -> page(root, part, PartReader.actions(id, root.list("actions")));
            case COSPONSORS -> page(root, part, PartReader.cosponsors(id, root.list("cosponsors")));
            case TITLES -> page(root, part, PartReader.titles(id, root.list("titles")));
            case SUMMARIES -> page(root, part, PartReader.summaries(id, root.list("summaries")));
            case TEXTS -> page(root, part, PartReader.texts(id, root.list("textVersions")));
            case COMMITTEES -> page(root, part, PartReader.committees(id, root.list("committees")));
            case RELATED_BILLS -> page(root, part, PartReader.relatedBills(id, root.list("relatedBills")));
            case SUBJECTS -> {
                Item subjects = root.object("subjects");
                int size = subjects.list("legislativeSubjects").size() + (subjects.has("policyArea") ? 1 : 0);
                yield new PartPage(PartReader.subjects(id, subjects), size, next(root), count(root));
            }
        };
    }

    private static PartPage page(Item root, Part part, Bill bill) {
        return new PartPage(bill, root.list(part.key()).size(), next(root), count(root));
    }

    /** @throws CongressGovException if the bytes are not a page of the amendments to this measure */
    AmendmentPage amendments(byte[] bytes, BillId id) {
        Item root = Envelope.open(bytes, "amendments");
        about(root.object("request"), id);
        return AmendmentReader.page(root, next(root));
    }

    /** @throws CongressGovException if the bytes are not the record of this amendment */
    AmendmentRecord amendment(byte[] bytes, AmendmentId id, Instant fetched) {
        AmendmentRecord record = AmendmentReader.record(Envelope.open(bytes, "amendment").object("amendment"), fetched);
        if (!record.amendment().id().equals(id)) {
            throw new CongressGovException("the answer is about " + record.amendment().id() + ", not " + id);
        }
        return record;
    }

    /** @throws CongressGovException if the bytes are not a page of an amendment's actions */
    PartPage amendmentActions(byte[] bytes, BillId of) {
        Item root = Envelope.open(bytes, "actions");
        return page(root, Part.ACTIONS, PartReader.actions(of, root.list("actions")));
    }

    /**
     * A House roll call: its record, or that of its members (feeds.md 3.4).
     *
     * @throws CongressGovException if the bytes are neither
     */
    public RollCall houseVote(byte[] bytes) {
        Item root = Envelope.open(bytes, HOUSE_VOTE);
        String key = HOUSE_VOTE.stream().filter(root::has).findFirst().orElseThrow();
        Item vote = root.object(key);
        return key.equals(HOUSE_VOTE.getFirst()) ? HouseVoteReader.record(vote) : HouseVoteReader.members(vote);
    }

    /** @throws CongressGovException if the bytes are not a list of a session's roll calls */
    HouseVotePage houseVotes(byte[] bytes) {
        Item root = Envelope.open(bytes, "houseRollCallVotes");
        List<Item> items = root.list("houseRollCallVotes");
        return new HouseVotePage(items.stream().flatMap(item -> HouseVoteReader.row(item).stream()).toList(), items.size(), next(root));
    }

    /** The answer repeats which measure was asked for; it does not have to, but when it does it must be ours. */
    private static void about(Item request, BillId id) {
        boolean same = is(request, "congress", String.valueOf(id.congress())) && is(request, "billType", id.type().path())
                && is(request, "billNumber", String.valueOf(id.number()));
        if (!same) {
            throw new CongressGovException("the answer is about " + Printed.shown(
                    request.text("billType") + request.text("billNumber") + "-" + request.text("congress")) + ", not " + id);
        }
    }

    private static boolean is(Item request, String key, String expected) {
        String text = request.text(key);
        return text.isEmpty() || text.equalsIgnoreCase(expected);
    }

    /** Whether more follow. The address itself is never used: its host and scheme were wrong before (api.congress.gov#26, #41). */
    private static boolean next(Item root) {
        return root.object("pagination").has("next");
    }

    private static OptionalInt count(Item root) {
        Optional<Integer> count = root.object("pagination").numberIfAny("count");
        return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
    }
}
