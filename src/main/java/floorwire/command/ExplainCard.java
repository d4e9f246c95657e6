package floorwire.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.command.explain.Explanation;
import floorwire.message.Block;
import floorwire.message.Message;

/** An explanation as an answer: each claim with the number of its source, the sources below it with their pages. */
final class ExplainCard {

    /** Disputed law says so first (product.md, Words). */
    static final String DISPUTED = "Whether Congress may limit the President here is disputed and untested in court.";

    private final PendingBills pending;
    private final UnaryOperator<String> named;

    /** @param named what a command line that an explanation leads to is about, for people */
    ExplainCard(PendingBills pending, UnaryOperator<String> named) {
        this.pending = pending;
        this.named = named;
    }

    /**
     * @param topics whose pending bills to show, of those the explanation has
     * @param stale  the line that says which sources are stale, if any is
     */
    Message of(Explanation explanation, Collection<String> topics, Optional<Block> stale) {
        List<Block> blocks = new ArrayList<>();
        boolean statement = explanation.kind() == Explanation.Kind.STATEMENT;
        blocks.add(new Block.Headline(statement ? "Statement: \"" + explanation.title() + "\"" : explanation.title()));
        if (explanation.disputed()) {
            blocks.add(new Block.Line(DISPUTED));
        }
        List<String> claims = explanation.claims().stream().map(claim -> claim.text() + " " + marks(claim.sources())).toList();
        if (statement) {
            blocks.add(new Block.Section("Record:", claims));
        } else {
            claims.forEach(claim -> blocks.add(new Block.Line(claim)));
        }
        for (Explanation.Unread unread : explanation.unread()) {
            blocks.add(new Block.Line("Not read by us, so nothing is said of it here: " + unread.what() + " " + marks(unread.sources())));
        }
        if (!explanation.questions().isEmpty()) {
            blocks.add(new Block.Section("Open:", explanation.questions()));
        }
        blocks.addAll(pending.of(explanation.topics().stream().filter(topics::contains).toList()));
        stale.ifPresent(blocks::add);
        int number = 1;
        for (Explanation.Citation source : explanation.sources()) {
            blocks.add(new Block.Source("[" + number++ + "] " + source.cite() + source.read().shown(), Optional.of(source.link())));
        }
        blocks.add(new Block.Line("Reviewed " + Phrases.day(explanation.reviewed()) + (explanation.sources().isEmpty() ? ""
                : "; not legal advice")));
        if (!explanation.tries().isEmpty()) {
            blocks.add(new Block.Offers(explanation.tries().stream().map(line -> new Block.Offer(named.apply(line), line)).toList()));
        }
        return new Message(List.copyOf(blocks));
    }

    private static String marks(List<Integer> sources) {
        return sources.stream().map(number -> "[" + number + "]").collect(Collectors.joining());
    }
}
