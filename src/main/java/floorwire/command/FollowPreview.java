package floorwire.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Stage;
import floorwire.congress.StageWords;
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

    FollowPreview(Ledger ledger, InstantSource clock, Phrases phrases) {
        this.ledger = ledger;
        this.clock = clock;
        this.phrases = phrases;
    }

    Answer of(FollowTargets.Target target, Loudness loudness) {
        List<Block> blocks = new ArrayList<>();
        String everything = loudness == Loudness.EVERYTHING ? " everything" : "";
        blocks.add(new Block.Headline("If this channel followed " + target.name() + (everything.isEmpty() ? "" : ", everything") + ":"));
        blocks.addAll(lines(target, loudness));
        List<Block.Offer> offers = new ArrayList<>(List.of(new Block.Offer("Follow it here", "follow add " + target.typed() + everything)));
        if (everything.isEmpty()) {
            offers.add(new Block.Offer("With each action", "follow preview " + target.typed() + " everything"));
        }
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    List<Block> lines(FollowTargets.Target target, Loudness loudness) {
        Optional<BillId> bill = target.kind() == Watch.Kind.BILL ? BillId.parse(target.id()) : Optional.empty();
        List<BillRow> rows = bill.isEmpty() ? ledger.inTopic(target.id()) : bill.flatMap(ledger::row).stream().toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line("Now: " + bill.map(id -> stands(rows)).orElseGet(() -> standing(rows))));
        List<Post> posts = posts(rows, bill.isEmpty() ? Optional.of(target.id()) : Optional.empty(), loudness);
        LocalDate today = today();
        long recent = posts.stream().filter(post -> post.date().isAfter(today.minusDays(DAYS))).count();
        String last = posts.stream().max(Comparator.comparing(Post::date))
                .map(post -> "; the last would have been " + Phrases.day(post.date()) + ": " + post.headline())
                .orElse(", and none before that");
        blocks.add(new Block.Line("It would have sent " + recent + (recent == 1 ? " post" : " posts") + " in " + DAYS + " days" + last
                + (rows.size() > BILLS_LOOKED_AT ? " (of the latest " + BILLS_LOOKED_AT + " bills)" : "") + "."));
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
                ? "The " + congress + " Congress ends " + Phrases.day(congress.lastDay()) + "; what is not enacted by then dies with it."
                : "The " + congress + " Congress ended " + Phrases.day(congress.lastDay()) + ", so hardly anything more will come of it.";
    }

    private static String stands(List<BillRow> rows) {
        return rows.stream().findFirst().map(row -> Stage.parse(row.stage()).map(StageWords::label).orElse("no action yet")
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

    /** What would have been one post: the changes of a measure of one day. */
    private record Post(LocalDate date, String headline) {}

    private List<Post> posts(List<BillRow> rows, Optional<String> topic, Loudness loudness) {
        List<Post> posts = new ArrayList<>();
        for (BillRow row : rows.stream().limit(BILLS_LOOKED_AT).toList()) {
            Map<LocalDate, Change> byDay = new LinkedHashMap<>();
            topic.flatMap(id -> ledger.allMemberships(row.id()).stream().filter(match -> match.topic().equals(id)).findFirst())
                    .ifPresent(match -> row.introduced().ifPresent(day -> byDay.put(day,
                            new Change.TopicGained(row.id(), match.topic(), match.direction(), match.evidence()))));
            Collection<Change> facts = Facts.of(ledger.believed(row.id()).bill());
            facts.stream().filter(change -> loudness == Loudness.EVERYTHING || change.milestone())
                    .forEach(change -> change.date().ifPresent(day -> byDay.putIfAbsent(day, change)));
            byDay.forEach((day, change) -> posts.add(new Post(day, phrases.headline(change))));
        }
        LocalDate latest = today();
        return posts.stream().filter(post -> ChronoUnit.DAYS.between(post.date(), latest) >= 0).toList();
    }
}
