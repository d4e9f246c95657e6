package floorwire.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Channel;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * {@code congress why}: the trace of a post or of a silence about a measure: which topic's words matched, what was recorded and when, which
 * rule told, held or dropped it in the channel that asks, and on whose word.
 */
public final class WhyCommand implements CommandHandler {

    private static final Pattern WITH_DAY = Pattern.compile("(?i)(.+?)[ ,]+(?:on\\s+)?(\\S*\\d{4}\\S*|\\S+ \\S+ \\d{4}|today|yesterday)");

    private final Desk desk;
    private final Watches watches;
    private final WhyNot whyNot;
    private final Citations citations;
    private final Function<String, Optional<WhyOfAVote>> votes;

    /** @param votes the roll call or the amendment that words name; empty for what names neither */
    public WhyCommand(Desk desk, Watches watches, Outbox outbox, Function<String, Optional<WhyOfAVote>> votes) {
        this.desk = desk;
        this.votes = votes;
        this.watches = watches;
        this.whyNot = new WhyNot(desk.phrases(), watches, outbox);
        this.citations = new Citations(desk.sources(), desk.phrases());
    }

    @Override
    public Answer answer(Invocation invocation) {
        String asked = invocation.argument().replaceFirst("[?!.,; ]+$", "");
        if (asked.isEmpty()) {
            return Answer.no("Why what?", "Name the bill whose post, or whose silence, you wonder about: `why s2174`.",
                    "With a day, only what was recorded then: `why s2174 on 2025-06-26`.");
        }
        Optional<BillReference> reference = BillReference.parse(asked);
        if (reference.isPresent()) {
            return about(reference.get(), Optional.empty(), invocation);
        }
        Matcher matcher = WITH_DAY.matcher(asked);
        if (matcher.matches()) {
            Optional<BillReference> named = BillReference.parse(matcher.group(1));
            Optional<LocalDate> day = Typed.day(matcher.group(2), desk.today());
            if (named.isPresent() && day.isPresent()) {
                return about(named.get(), day, invocation);
            }
            if (named.isPresent() && Typed.dated(matcher.group(2))) {
                return Answer.no(Typed.noDay(matcher.group(2)), "Write it as in `why s2174 on 2025-06-26`.");
            }
            Optional<WhyOfAVote> vote = day.flatMap(_ -> votes.apply(matcher.group(1)));
            if (vote.isPresent()) {
                return about(vote.get(), day, invocation);
            }
        }
        Optional<WhyOfAVote> vote = votes.apply(asked);
        if (vote.isPresent()) {
            return about(vote.get(), Optional.empty(), invocation);
        }
        return BillCommand.first(desk, asked).flatMap(id -> Subject.of(id, desk))
                .map(subject -> about(subject, Optional.empty(), Optional.empty(), invocation))
                .orElseGet(() -> Answer.no("No bill in the ledger fits " + Typed.quote(asked) + ".",
                        "Name it by its number: `why s2174`; a roll call `why s190-118.2023`, an amendment `why samdt429-118`. If it is in no topic, no post was ever due; `bill` finds it by words."));
    }

    private Answer about(WhyOfAVote vote, Optional<LocalDate> day, Invocation invocation) {
        return vote.measure().map(subject -> about(subject, day, Optional.of(vote), invocation)).orElseGet(vote::unknown);
    }

    private Answer about(BillReference reference, Optional<LocalDate> day, Invocation invocation) {
        return Subject.of(reference, desk).map(subject -> about(subject, day, Optional.empty(), invocation))
                .orElseGet(() -> Subject.unknown(reference, desk));
    }

    /** @param vote of a roll call or an amendment that was asked about, what told it; where nothing did, all that is recorded of the measure */
    private Answer about(Subject asked, Optional<LocalDate> day, Optional<WhyOfAVote> vote, Invocation invocation) {
        Subject subject = asked.withTopicsFor(desk.phrases(invocation), desk.ledger());
        Phrases phrases = desk.phrases(invocation);
        List<RecordedChange> all = desk.ledger().history(subject.id()).stream().filter(change -> phrases.mayTell(change.change()))
                .filter(change -> day.filter(on -> !on.equals(change.recordedAt().atZone(Congress.WASHINGTON).toLocalDate())).isEmpty())
                .toList();
        List<RecordedChange> told = all.stream().filter(change -> vote.filter(one -> one.tells(change.change())).isPresent()).toList();
        List<RecordedChange> history = told.isEmpty() ? all : told;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Why · " + vote.map(one -> one.citation() + " · ").orElse("") + subject.id().citationWithCongress()
                + day.map(on -> " · recorded " + Phrases.day(on)).orElse("")));
        vote.filter(_ -> told.isEmpty()).ifPresent(one -> blocks.add(new Block.Line("No change of the measure tells of " + one.citation()
                + " alone, so no post did; this is what was recorded of the measure.")));
        matched(subject, vote.isEmpty() ? all : told, invocation, blocks);
        firstSight(subject, invocation, blocks);
        Optional<Channel> channel = invocation.channel();
        if (channel.isPresent()) {
            blocks.addAll(whyNot.in(channel.get(), subject, history, all));
        } else {
            blocks.add(new Block.Line(String.format(
                    "%,d changes recorded%s. What of them was posted, held or dropped is told in the channel"
                            + " that asks (on the console: --channel '#NAME').",
                    history.size(), day.map(on -> " that day").orElse(" since"))));
        }
        blocks.add(new Block.Section("On whose word:", citations.sources(subject, invocation.zone())));
        blocks.add(new Block.Line("Cite as: " + Citations.formal(subject.believed().bill())));
        blocks.add(new Block.Offers(Stream.concat(vote.stream().map(WhyOfAVote::offer), Stream.of(
                new Block.Offer("The card", "bill " + subject.id()), new Block.Offer("Details", "bill " + subject.id() + " details")))
                .toList()));
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }

    /** @param about what is recorded of what was asked: the amendments that this tells of are among what matched */
    private void matched(Subject subject, List<RecordedChange> about, Invocation invocation, List<Block> blocks) {
        Phrases phrases = desk.phrases(invocation);
        WhyMatched matched = WhyMatched.of(subject, about, desk.ledger().history(subject.id()).stream()
                .filter(change -> phrases.mayTell(change.change())).toList());
        if (matched.isEmpty()) {
            blocks.add(new Block.Line("It is in no topic: nothing in its titles, which is all that topics read of it, fits one. Topics: "
                    + String.join(", ", desk.phrases().topics().stream().map(topic -> "`topic " + topic.id() + "`").toList()) + "."));
            return;
        }
        blocks.add(new Block.Section("Which words matched:", matched.lines(phrases, followed(invocation), invocation.zone())));
    }

    private Set<String> followed(Invocation invocation) {
        return invocation.channel().map(channel -> watches.of(channel.ref())).orElse(List.of()).stream()
                .filter(watch -> watch.kind() == Watch.Kind.TOPIC).map(Watch::target).collect(Collectors.toSet());
    }

    private static void firstSight(Subject subject, Invocation invocation, List<Block> blocks) {
        String seen = "First seen " + Phrases.moment(subject.row().firstSight(), invocation.zone());
        String introduced = subject.row().introduced().map(on -> ", introduced " + Phrases.day(on)).orElse("");
        blocks.add(new Block.Line(seen + introduced + (!subject.row().open()
                ? ": its introduction is not published yet, and until it is nothing of it is told."
                : subject.row().news() ? ": news, since it was introduced at most 14 days before, or while the program was down."
                        : ": baseline. What was there at first sight was old, or loaded from files, and is not told; what changed later is.")));
    }
}
