package floorwire.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Delivery;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.change.ChangeId;
import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.SourceSystem;
import floorwire.congress.Subjects;
import floorwire.congress.Title;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusParser;

/** A day on which more happens than a channel would read one by one: invented measures, some new and some that moved, told in one message. */
final class GalleryDigest {

    private static final LocalDate EARLIER = LocalDate.parse("2026-07-06");
    private static final LocalDate LATELY = LocalDate.parse("2026-07-29");
    private static final Instant FIRST = Instant.parse("2026-07-29T12:00:00Z");
    private static final Instant BUSY = Instant.parse("2026-07-31T12:00:00Z");

    /** @param then what was done lately; empty of one that was introduced lately */
    private record Measure(String id, String title, String then) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("s9411-119", "A bill to withdraw the United States from the North Atlantic Treaty Organization.",
                    "Passed Senate without amendment by Unanimous Consent."),
            new Measure("s9412-119",
                    "A bill to prohibit the use of funds to withdraw the United States from the North Atlantic Treaty Organization.",
                    "Committee on Foreign Relations. Reported by Senator Invented without amendment. Without written report."),
            new Measure("sjres9413-119",
                    "A joint resolution requiring the advice and consent of the Senate to withdraw the United States from the North"
                            + " Atlantic Treaty.",
                    "Committee on Foreign Relations. Reported by Senator Invented with an amendment. With written report No. 119-9413."),
            new Measure("s9414-119",
                    "A bill to withdraw the United States from the North Atlantic Treaty Organization, and for other purposes.", ""),
            new Measure("s9415-119", "A bill to prohibit withdrawal of the United States from the North Atlantic Treaty Organization.", ""),
            new Measure("sjres9416-119",
                    "A joint resolution directing the President to give notice of denunciation of the North Atlantic Treaty.", ""),
            new Measure("s9417-119",
                    "A bill to prohibit the President from withdrawing the United States from the North Atlantic Treaty Organization without"
                            + " the advice and consent of the Senate.",
                    ""));

    private final Wiring wiring;
    private final SettableClock clock;

    private GalleryDigest(Wiring wiring, SettableClock clock) {
        this.wiring = wiring;
        this.clock = clock;
    }

    static Specimen play(Wiring wiring, SettableClock clock) {
        GalleryDigest digest = new GalleryDigest(wiring, clock);
        digest.hear(FIRST, false);
        for (Channel channel : Hall.channels(Hall.BUSY, Wishes.NONE)) {
            wiring.audience().save(channel);
            wiring.watches().add(new Watch(ChangeId.digest(channel.ref().toString(), 0), channel.workspace(), channel.ref(),
                    Watch.Kind.TOPIC, "nato", Loudness.MILESTONES, clock.instant()));
        }
        digest.hear(BUSY, true);
        Hall hall = new Hall(wiring);
        hall.turn();
        return Specimen.post("post-digest", "A digest over several bills",
                "S. 9411 to S. 9417 are invented. More than six posts that wait at once become one, a line a bill; each has its card.",
                hall.first(Delivery.Kind.DIGEST, Hall.BUSY));
    }

    private void hear(Instant at, boolean lately) {
        clock.set(at);
        for (Measure measure : MEASURES) {
            if (lately || !measure.then().isEmpty()) {
                BillId id = BillId.parse(measure.id()).orElseThrow();
                wiring.intake().hear(new Observation(id, BillStatusParser.SOURCE, at.minusSeconds(3600), Facet.ofRecord(),
                        bill(id, measure, lately)), at, () -> {});
            }
        }
    }

    private static Bill bill(BillId id, Measure measure, boolean lately) {
        LocalDate introduced = measure.then().isEmpty() ? LATELY : EARLIER;
        List<Action> actions = new ArrayList<>(List.of(
                GalleryStories.action(introduced.toString(), SourceSystem.LIBRARY, "Introduced in Senate"),
                GalleryStories.action(introduced.toString(), SourceSystem.SENATE,
                        "Read twice and referred to the Committee on Foreign Relations.")));
        if (lately && !measure.then().isEmpty()) {
            actions.add(GalleryStories.action("2026-07-30", SourceSystem.SENATE, measure.then()));
        }
        Bill none = Bill.unknown(id);
        Detail detail = new Detail(measure.title(), Optional.of(introduced), List.of(GalleryStories.member("Invented", "Ben")), false,
                List.of(), List.of(), List.of(), Optional.empty());
        return new Bill(id, detail, actions, List.of(),
                List.of(new Title("Official Title as Introduced", measure.title(), Optional.empty(), Optional.empty())), Subjects.NONE,
                none.summaries(), none.texts(), none.committees(), none.relatedBills(), none.laws(), none.amendments());
    }
}
