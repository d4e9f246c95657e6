package floorwire.feed.senate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import floorwire.congress.Cast;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.TieBreak;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteWords;
import floorwire.feed.XmlElement;
import floorwire.feed.XmlException;
import floorwire.feed.XmlTree;

/**
 * Bytes of one of the Senate's votes, or of a session's menu of them, in; what they say out. Pure; safe for several threads. A vote is
 * taken whole or not at all.
 */
public final class SenateParser {

    /** The source's name. */
    public static final String SOURCE = "senate";

    private static final Pattern MORE =
            Pattern.compile("(?i)\\b(?:cloture|resolution of ratification|objections of the president|guilty|waive)\\b");
    private static final Set<String> VOTE = Set.of("congress", "session", "congress_year", "vote_number", "vote_date", "modify_date",
            "vote_question_text", "vote_document_text", "vote_result_text", "question", "vote_title", "majority_requirement", "vote_result",
            "document", "amendment", "count", "tie_breaker", "members");
    private static final Set<String> MEMBER =
            Set.of("member_full", "last_name", "first_name", "party", "state", "vote_cast", "lis_member_id");

    private final Consumer<String> unread;

    public SenateParser() {
        this(path -> {});
    }

    /** @param unread hears of every element that we do not know: the layout has changed upstream */
    public SenateParser(Consumer<String> unread) {
        this.unread = unread;
    }

    /** @throws SenateException if the bytes are no whole vote, with what they are instead */
    public RollCall vote(byte[] bytes) {
        XmlElement root = root(bytes, "roll_call_vote", "vote");
        root.expect(VOTE, unread);
        var numbers = new LisNumbers(root);
        RollCallId id = numbers.id();
        List<Cast> positions = new ArrayList<>();
        root.first("members").ifPresent(members -> members.all("member").forEach(member -> positions.add(cast(member))));
        var words = new VoteWords(either(root, "question", "vote_question_text"), root.text("vote_question_text"), root.text("vote_title"),
                "", root.text("vote_result"), root.text("vote_result_text"));
        Optional<Tally> count = root.first("count").map(LisNumbers::tally);
        return new RollCall(id, numbers.at(), numbers.modified(), false, words, required(root, words), LisMatter.of(root, id.congress()),
                new VoteCounts(count, List.of(), List.of()), tieBreak(root), positions);
    }

    /** @throws SenateException if the bytes are no whole menu; a row that cannot be read costs only itself */
    public VoteMenu menu(byte[] bytes) {
        XmlElement root = root(bytes, "vote_summary", "menu of votes");
        return MenuReader.read(root);
    }

    private static XmlElement root(byte[] bytes, String name, String what) {
        XmlElement root;
        try {
            root = XmlTree.read(bytes);
        } catch (XmlException e) {
            boolean html = "an HTML page".equals(e.getMessage());
            throw new SenateException("not a " + what + " of the Senate: " + e.getMessage(), html, e);
        }
        if (!root.name().equals(name)) {
            throw new SenateException("not a " + what + " of the Senate: root is <" + XmlException.shown(root.name()) + ">");
        }
        return root;
    }

    private static String either(XmlElement root, String first, String second) {
        String text = root.text(first);
        return text.isEmpty() ? root.text(second) : text;
    }

    /**
     * As published; where it is not, as the words of the result have it, which name it unless it is a plain majority. Of a question that takes more
     * by rule it is not guessed: cloture on a nomination takes less than on a bill (domain.md 4.1).
     */
    private static Optional<Threshold> required(XmlElement root, VoteWords words) {
        String printed = root.text("majority_requirement");
        return printed.isBlank() ? Threshold.in(words.detail())
                .or(() -> MORE.matcher(words.question() + " " + words.inFull()).find() ? Optional.empty() : Optional.of(Threshold.HALF))
                : Threshold.orPlain(printed);
    }

    private static Optional<TieBreak> tieBreak(XmlElement root) {
        return root.first("tie_breaker").filter(tie -> !tie.text("by_whom").isEmpty())
                .map(tie -> new TieBreak(tie.text("by_whom"), Position.of(tie.text("tie_breaker_vote"))));
    }

    private Cast cast(XmlElement member) {
        member.expect(MEMBER, unread);
        String lis = member.text("lis_member_id");
        String full = member.text("member_full");
        var who = new VoteMember(Optional.empty(), lis.isEmpty() ? Optional.empty() : Optional.of(lis),
                full.isEmpty() ? member.text("last_name") : full, member.text("party"), member.text("state"));
        // the Senator with whom a pair is given stands in an attribute: <vote_cast crp=" " pair="S375">
        Optional<String> pair = member.first("vote_cast").map(cast -> cast.attribute("pair")).filter(id -> !id.isEmpty());
        return new Cast(who, Position.of(member.text("vote_cast"), false, pair));
    }
}
