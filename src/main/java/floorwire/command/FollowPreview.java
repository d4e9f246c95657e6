package floorwire.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Hindsight;
import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.congress.Stage;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.message.Block;
import floorwire.message.Message;

/** How something stands, and what following it would have sent: following itself posts nothing old (product.md, rules of behaviour). */
final class FollowPreview {

    private static final int DAYS = 60;
    private static final int BILLS_LOOKED_AT = 200;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Phrases phrases;
    private final Hindsight hindsight;

    FollowPreview(Ledger ledger, InstantSource clock, Phrases phrases) {
        this.ledger = ledger;
        this.clock = clock;
        this.phrases = phrases;
        this.hindsight = new Hindsight(ledger);
    }

    /**
     * @param channel  where it would be posted, if it is asked in one
     * @param followed whether that channel follows it already
     * @param others   what else it could follow
     */
    Answer of(FollowTargets.Target target, Loudness loudness, Optional<Channel> channel, boolean followed,
            List<FollowTargets.Target> others) {
        List<Block> blocks = new ArrayList<>();
        String everything = loudness == Loudness.EVERYTHING ? " everything" : "";
        blocks.add(new Block.Headline(followed ? "This channel follows " + target.name() + "; what " + FollowSettings.said(loudness)
                + " of it would have sent:"
                : "If this channel followed " + target.name() + (everything.isEmpty() ? "" : ", everything") + ":"));
        blocks.addAll(lines(target, loudness));
        if (channel.isEmpty()) {
            blocks.add(new Block.Line("To follow it, ask in the channel that shall, or name it: --channel '#nato'"));
        }
        String line = target.typed() + everything;
        List<Block.Offer> offers = new ArrayList<>();
        if (channel.isPresent()) {
            offers.add(new Block.Offer("Send sample", "follow sample " + line));
            offers.add(followed ? new Block.Offer("Settings", "follow settings") : new Block.Offer("Follow", "follow add " + line));
        }
        if (everything.isEmpty()) {
            offers.add(new Block.Offer("With each action", "follow preview " + target.typed() + " everything"));
        }
        others.stream().filter(other -> !other.id().equals(target.id())).map(FollowList::preview).forEach(offers::add);
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    List<Block> lines(FollowTargets.Target target, Loudness loudness) {
        Optional<BillId> bill = target.kind() == Watch.Kind.BILL ? BillId.parse(target.id()) : Optional.empty();
        List<BillRow> rows = rows(target);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line("Now: " + bill.map(id -> stands(rows)).orElseGet(() -> standing(rows))));
        List<Hindsight.Post> posts = posts(target, rows, loudness);
        LocalDate today = today();
        long recent = posts.stream().filter(post -> post.date().isAfter(today.minusDays(DAYS))).count();
        String last = last(posts).map(post -> "; the last would have been " + Phrases.day(post.date()) + ": " + headline(post))
                .orElse(", and none before that");
        blocks.add(new Block.Line("It would have sent " + recent + (recent == 1 ? " post" : " posts") + " in " + DAYS + " days" + last
                + (rows.size() > BILLS_LOOKED_AT ? " (of the latest " + BILLS_LOOKED_AT + " bills)" : "") + "."
                + (posts.isEmpty() ? "" : " The days are those of the posts, before the bill was first seen those of the events.")));
        blocks.add(new Block.Line(bill.map(this::end).orElseGet(() -> {
            Congress congress = Congress.at(clock.instant());
            return "The " + congress + " Congress ends " + Phrases.day(congress.lastDay()) + "; bills then die, topic follows go on.";
        }) + " Nothing old is posted."));
        return List.copyOf(blocks);
    }

    private LocalDate today() {
        return clock.instant().atZone(Congress.WASHINGTON).toLocalDate();
    }

    private String end(BillId bill) {
        Congress congress = new Congress(bill.congress());
        return congress.lastDay().isAfter(today())
                ? "The " + congress + " Congress ends " + Phrases.day(congress.lastDay())
                        + "; what is neither law nor adopted by then dies with it."
                : "The " + congress + " Congress ended " + Phrases.day(congress.lastDay()) + ", so hardly anything more will come of it.";
    }

    private String stands(List<BillRow> rows) {
        return rows.stream().findFirst()
                .map(row -> Stage.parse(row.stage()).map(stage -> EndOfCongress.words(stage, row.id(), clock.instant()))
                        .orElse("no action yet")
                        + row.stageDate().map(day -> " since " + Phrases.day(day)).orElse("") + " · "
                        + Phrases.cut(row.officialTitle().orElse(row.title()), 160))
                .orElse("not in the ledger yet; a post comes when Congress publishes it.");
    }

    private String standing(List<BillRow> rows) {
        Congress congress = Congress.at(clock.instant());
        long sitting = rows.stream().filter(row -> row.id().congress() == congress.number()).count();
        return sitting + (sitting == 1 ? " bill" : " bills") + " of the " + congress + " Congress in the ledger, " + (rows.size() - sitting)
                + " of earlier ones.";
    }

    /** The last post that would have been sent so far. */
    Optional<Hindsight.Post> last(FollowTargets.Target target, Loudness loudness) {
        return last(posts(target, rows(target), loudness));
    }

    private static Optional<Hindsight.Post> last(List<Hindsight.Post> posts) {
        return posts.stream().max(Comparator.comparing(Hindsight.Post::date));
    }

    String headline(Hindsight.Post post) {
        return phrases.headline(post.changes());
    }

    private List<BillRow> rows(FollowTargets.Target target) {
        return switch (target.kind()) {
            case TOPIC -> ledger.inTopic(target.id());
            case PROVISION -> ledger.withProvision(target.id());
            case BILL -> BillId.parse(target.id()).flatMap(ledger::row).stream().toList();
        };
    }

    private List<Hindsight.Post> posts(FollowTargets.Target target, List<BillRow> rows, Loudness loudness) {
        Optional<String> topic = target.kind() == Watch.Kind.TOPIC ? Optional.of(target.id()) : Optional.empty();
        return rows.stream().limit(BILLS_LOOKED_AT).flatMap(row -> target.kind() == Watch.Kind.PROVISION
                ? hindsight.of(row, target.id()).stream() : hindsight.of(row, topic, loudness).stream())
                .filter(post -> !post.date().isAfter(today())).toList();
    }
}
