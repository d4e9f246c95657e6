package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.Term;
import floorwire.feed.Feed;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.ledger.MemberList;
import floorwire.ledger.Sources;

/** What becomes of a list of members, and that none makes us forget anybody. */
class MemberIntakeTest {

    private static final String SOURCE = "legislators";

    @TempDir private Path folder;
    @SuppressWarnings("NullAway.Init") // set before each
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Legislator member(int number) {
        LocalDate start = LocalDate.of(2025, 1, 3);
        return new Legislator(String.format(java.util.Locale.ROOT, "X%06d", number), Optional.empty(), "Ann", "Roe", "Ann Roe",
                List.of(new Term(Chamber.HOUSE, Optional.of(start), Optional.of(start.plusYears(2)), "PA", Optional.of(number), "Democrat",
                        Optional.empty(), List.of())));
    }

    private static List<Legislator> members(int many) {
        List<Legislator> all = new ArrayList<>();
        for (int number = 1; number <= many; number++) {
            all.add(member(number));
        }
        return all;
    }

    private Turn.Outcome hear(String at, List<Heard> said) throws InterruptedException {
        world.at(at);
        return world.wiring().turn().poll(new Feed() {
            @Override
            public String source() {
                return SOURCE;
            }

            @Override
            public void poll(Memory memory, Consumer<Heard> out) {
                said.forEach(out);
            }
        });
    }

    private static Heard sitting(String at, List<Legislator> people) {
        return new Heard.Listed("/list", "https://example.org/list",
                new Remembered(Optional.empty(), Optional.empty(), "hash of " + people.size(), Instant.parse(at)), true, true, people);
    }

    @Test
    void a_list_is_kept_with_its_hash_and_told_to_nobody() throws InterruptedException {
        Turn.Outcome outcome = hear("2026-06-01T08:00:00Z", List.of(sitting("2026-06-01T08:00:00Z", members(10))));
        assertThat(outcome).isEqualTo(new Turn.Outcome(0, 0, 1));
        MemberList kept = world.wiring().members();
        assertThat(kept.standing()).isEqualTo(new MemberList.Standing(10, 0, Optional.of(Instant.parse("2026-06-01T08:00:00Z"))));
        assertThat(kept.members().holding("PA", LocalDate.of(2026, 6, 1))).hasSize(10);
        assertThat(world.wiring().sources().resource(SOURCE, "/list").orElseThrow().sha256()).isEqualTo("hash of 10");
        assertThat(world.deliveries()).isEmpty();
    }

    @Test
    void a_list_that_lost_half_of_its_people_at_once_is_not_believed_nor_remembered() throws InterruptedException {
        hear("2026-06-01T08:00:00Z", List.of(sitting("2026-06-01T08:00:00Z", members(10))));
        Turn.Outcome cut = hear("2026-06-02T08:00:00Z", List.of(sitting("2026-06-02T08:00:00Z", members(4))));
        assertThat(cut.answered()).isFalse();
        assertThat(world.wiring().members().standing().sitting()).isEqualTo(10);
        assertThat(world.wiring().sources().resource(SOURCE, "/list").orElseThrow().sha256()).isEqualTo("hash of 10");
        Sources.Health health = world.wiring().sources().health().getFirst();
        assertThat(health.reason()).contains("/list: a list of 4 members, where 10 were known to sit: what is known stays");
        hear("2026-06-03T08:00:00Z", List.of(sitting("2026-06-03T08:00:00Z", members(5))));
        assertThat(world.wiring().members().standing()).as("half is many, and can be: a new Congress")
                .isEqualTo(new MemberList.Standing(5, 5, Optional.of(Instant.parse("2026-06-03T08:00:00Z"))));
    }

    @Test
    void when_the_list_fails_what_is_known_stays() throws InterruptedException {
        hear("2026-06-01T08:00:00Z", List.of(sitting("2026-06-01T08:00:00Z", members(10))));
        hear("2026-06-02T08:00:00Z", List.of(new Heard.Failed("/list", Instant.parse("2026-06-02T08:00:00Z"), "503")));
        assertThat(world.wiring().members().members().size()).isEqualTo(10);
    }
}
