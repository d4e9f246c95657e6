package floorwire.feed.congressgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Facet;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.feed.ApiKey;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Observation;
import floorwire.feed.Politeness;
import floorwire.feed.Remembered;
import floorwire.feed.TestTime;
import floorwire.feed.congressgov.CongressGovSettings.Window;
import floorwire.rehearsal.Ballot;
import floorwire.rehearsal.Publication;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;

/** The feed against the stand-in, which writes the API's answers apart from this parser: what it hears is what was published. */
class RehearsedApiTest {
    private static final Map<Facet, Function<Bill, Object>> PARTS = Map.of(Facet.DETAIL, Bill::detail, Facet.ACTIONS, Bill::actions,
            Facet.COSPONSORS, Bill::cosponsors, Facet.TITLES, Bill::titles, Facet.SUBJECTS, Bill::subjects, Facet.SUMMARIES,
            Bill::summaries, Facet.TEXTS, Bill::texts, Facet.COMMITTEES, Bill::committees, Facet.RELATED_BILLS, Bill::relatedBills,
            Facet.LAWS, Bill::laws);

    private final Map<BillId, Map<Facet, Observation>> words = new HashMap<>();
    private final Map<BillId, Map<AmendmentId, Amendment>> amendments = new HashMap<>();
    private final Map<RollCallId, RollCall> votes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<BillId, String> titles = new HashMap<>();
    private final Set<BillId> followed = new LinkedHashSet<>();
    private final Map<String, Remembered> remembered = new HashMap<>();
    private final Memory memory = new Memory() {
        @Override
        public Optional<Remembered> of(String resource) {
            return Optional.ofNullable(remembered.get(resource));
        }

        @Override
        public Set<BillId> followed() {
            return followed;
        }

        @Override
        public Optional<String> title(BillId id) {
            return Optional.ofNullable(titles.get(id));
        }
    };

    private void poll(CongressGovFeed feed) throws InterruptedException {
        feed.poll(memory, heard -> {
            switch (heard) {
                case Heard.Observed observed -> {
                    remembered.put(observed.resource(), observed.remembered());
                    Observation word = observed.observation();
                    word.covered().forEach(facet -> words.computeIfAbsent(word.subject(), id -> new HashMap<>()).put(facet, word));
                    if (word.covered().contains(Facet.DETAIL)) {
                        titles.put(word.subject(), word.bill().detail().title());
                    }
                }
                case Heard.Unchanged unchanged -> remembered.put(unchanged.resource(), unchanged.remembered());
                case Heard.Amended amended -> amended.amendments().forEach(read -> {
                    remembered.put(read.resource(), read.remembered());
                    amendments.computeIfAbsent(amended.bill(), id -> new TreeMap<>()).put(read.amendment().id(), read.amendment());
                });
                case Heard.Voted voted -> {
                    remembered.put(voted.resource(), voted.remembered());
                    votes.put(voted.rollCall().id(), voted.rollCall());
                }
                case Heard.Listed listed -> remembered.put(listed.resource(), listed.remembered());
                case Heard.Texted texted -> remembered.put(texted.resource(), texted.remembered());
                case Heard.Walked walked -> remembered.put(walked.resource(), walked.remembered());
                case Heard.Failed failed -> failures.add(failed.resource() + " " + failed.reason());
            }
        });
    }

    private static CongressGovFeed feed(Rehearsal rehearsal, TestTime time, int congress, Window window) {
        var polite = new Politeness("Floorwire/test", 2, Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(20), 2,
                Duration.ofMillis(10), Duration.ofSeconds(60));
        return new CongressGovFeed(rehearsal.congress(), new Fetcher(polite, time, time, new Random(1)), Optional.of(new ApiKey("test")),
                () -> Set.of(congress), new CongressGovSettings(window, 60).withHouseVotes(true));
    }

    @Test
    void of_every_followed_measure_of_the_season_all_that_was_published_is_heard() throws InterruptedException {
        Scenario season = Scenario.season();
        for (int congress : season.congresses()) {
            List<Publication> published = season.publications().stream().filter(one -> one.bill().id().congress() == congress).toList();
            var time = new TestTime(published.getFirst().at().toString());
            try (Rehearsal rehearsal = Rehearsal.start(season, time)) {
                CongressGovFeed feed = feed(rehearsal, time, congress, Window.DATES);
                published.forEach(one -> followed.add(one.bill().id()));
                for (Publication one : published) {
                    time.sleep(Duration.between(time.instant(), one.at().plusSeconds(60)));
                    poll(feed);
                }
                for (int hours = 0; hours < 8; hours++) { // dates only: what moved twice in a day the sweep finds
                    time.sleep(Duration.ofHours(1));
                    poll(feed);
                }
                Map<BillId, Bill> truth = published.stream()
                        .collect(Collectors.toMap(one -> one.bill().id(), Publication::bill, (first, last) -> last));
                truth.forEach((id, bill) -> {
                    Map<Facet, Observation> heard = words.getOrDefault(id, Map.of());
                    assertThat(heard).as("%s", id).containsKeys(Facet.DETAIL, Facet.ACTIONS);
                    heard.forEach((facet, word) -> assertThat(part(facet, word.bill())).as("%s of %s", facet, id)
                            .isEqualTo(part(facet, bill)));
                    assertThat(List.copyOf(amendments.getOrDefault(id, Map.of()).values())).as("amendments to %s", id)
                            .containsExactlyInAnyOrderElementsOf(bill.amendments());
                });
                assertThat(rehearsal.complaints()).isEmpty();
                assertThat(rehearsal.unknownRequests()).isEmpty();
                assertThat(failures).isEmpty();
            }
        }
    }

    @Test
    void the_copies_of_the_house_s_roll_calls_say_a_day_later_what_the_clerk_s_say() throws InterruptedException {
        Scenario season = Scenario.season();
        List<Ballot> house = season.ballots().stream().filter(ballot -> ballot.id().chamber() == Chamber.HOUSE).toList();
        var time = new TestTime(
                house.stream().map(Ballot::published).max(Instant::compareTo).orElseThrow().plus(Duration.ofHours(25)).toString());
        try (Rehearsal rehearsal = Rehearsal.start(season, time)) {
            CongressGovFeed feed = feed(rehearsal, time, 118, Window.DATES);
            poll(feed);
            assertThat(votes.values()).hasSize(house.size()).allSatisfy(vote -> {
                assertThat(vote.positions()).hasSizeGreaterThan(400);
                assertThat(vote.tally()).contains(Tally.of(vote.positions()));
                assertThat(vote.matter().bill()).hasToString("Optional[hr2670-118]");
            });
            assertThat(rehearsal.unknownRequests()).isEmpty();
        }
    }

    private static Object part(Facet facet, Bill bill) {
        return PARTS.getOrDefault(facet, whole -> whole).apply(bill);
    }
}
