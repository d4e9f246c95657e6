package floorwire.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Superseded;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.SourceWord;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;

/** {@code bill}: one bill as it stands, or those whose titles hold the words. */
public final class BillCommand implements CommandHandler {

    private static final int LISTED = 10;

    private final Ledger ledger;
    private final Sources sources;
    private final InstantSource clock;
    private final BillCard card;

    public BillCommand(Ledger ledger, Sources sources, InstantSource clock, Phrases phrases) {
        this.ledger = ledger;
        this.sources = sources;
        this.clock = clock;
        this.card = new BillCard(phrases);
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (invocation.argument().isEmpty()) {
            return Answer.no("Which bill?", "Usage: " + invocation.spec().usage(),
                    "For example: " + String.join(" · ", invocation.spec().examples()));
        }
        Optional<BillReference> reference = BillReference.parse(invocation.argument());
        return reference.map(named -> one(named, invocation)).orElseGet(() -> words(invocation));
    }

    private Answer one(BillReference reference, Invocation invocation) {
        BillId asked = reference.in(Congress.at(clock.instant()).number());
        List<BillId> same = ledger.sameNumber(asked);
        Optional<BillId> meant = reference.congress().isPresent() ? same.stream().filter(asked::equals).findFirst()
                : same.stream().findFirst();
        Optional<BillRow> row = meant.flatMap(ledger::row);
        if (row.isEmpty()) {
            String others =
                    same.isEmpty() ? "" : " It holds " + String.join(", ", same.stream().map(BillId::citationWithCongress).toList()) + ".";
            return Answer.no(asked.citationWithCongress() + " is not in the ledger." + others,
                    "A new bill can take a day or more to be published. Official page: " + asked.url());
        }
        Believed believed = ledger.believed(row.get().id());
        Message message = card.of(believed, Superseded.by(believed.bill(), ledger), checked(believed, row.get()),
                ledger.memberships(row.get().id()), same, clock.instant(),
                invocation.zone());
        List<Answer.Source> sources = believed.words().values().stream()
                .map(word -> new Answer.Source(word.source(), word.asOf(), row.get().id().url())).distinct().toList();
        return new Answer(true, fresh(message, believed, invocation), sources);
    }

    /** A line on top of the source line where a source that speaks of the bill is stale. */
    private Message fresh(Message message, Believed believed, Invocation invocation) {
        Set<String> speaking = believed.words().values().stream().map(SourceWord::source).collect(Collectors.toSet());
        return Freshness.stale(sources.health().stream().filter(health -> speaking.contains(health.source())).toList(), clock.instant(),
                invocation.zone()).map(line -> new Message(Stream.concat(message.blocks().stream(), Stream.of(line)).toList()))
                .orElse(message);
    }

    /** When a source that speaks of the bill last answered, or its word was last heard. */
    private Instant checked(Believed believed, BillRow row) {
        Set<String> speaking = believed.words().values().stream().map(SourceWord::source).collect(Collectors.toSet());
        return sources.health().stream().filter(health -> speaking.contains(health.source()))
                .flatMap(health -> health.lastSuccess().stream()).filter(at -> at.isAfter(row.heardAt()))
                .max(Comparator.naturalOrder()).orElse(row.heardAt());
    }

    private Answer words(Invocation invocation) {
        List<String> words = Arrays.stream(invocation.argument().split("\\s+")).filter(word -> !word.isBlank()).toList();
        List<BillRow> found = ledger.titled(words, LISTED + 1);
        if (found.isEmpty()) {
            return Answer.no("No bill in the ledger has \"" + invocation.argument() + "\" in its titles.",
                    "Try fewer words, or a number such as s2174; `help` lists what else can be asked.");
        }
        if (found.size() == 1) {
            return one(BillReference.parse(found.getFirst().id().toString()).orElseThrow(), invocation);
        }
        List<String> lines = found.stream().limit(LISTED)
                .map(row -> row.id().citationWithCongress() + " · " + Phrases.cut(row.title(), 120) + " · bill " + row.id()).toList();
        return Answer.of(Message.of(new Block.Headline("Bills with \"" + invocation.argument() + "\" in their titles"),
                new Block.Section(found.size() > LISTED ? "The first " + LISTED + ":" : "Found " + found.size() + ":", lines),
                new Block.Offers(found.stream().limit(3).map(row -> new Block.Offer(row.id().citation(), "bill " + row.id())).toList())));
    }
}
