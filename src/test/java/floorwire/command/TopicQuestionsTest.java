package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.pipeline.World;

/** Questions about topics, where measures stand, and of which time. Numbers and titles as in the public record, members invented. */
class TopicQuestionsTest {

    private static final String DENOUNCE = "A bill to require the President to give notice of denunciation of the North Atlantic Treaty for"
            + " purposes of withdrawing the United States from the North Atlantic Treaty Organization, and for other purposes.";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(
                Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(DENOUNCE).by("Ann", "Roe", "QQ"),
                Bills.of("hr6508-119", "2025-12-09").title("NATO Act").official(DENOUNCE.replace("A bill to", "To"))
                        .by("Thomas", "Massie", "ZZ")
                        .cosponsor("B000001", "2025-12-10"),
                Bills.of("hr2010-119", "2025-03-10").title("NATO Edge Act")
                        .official(
                                "To prevent the President of the United States from withdrawing from the North Atlantic Treaty Organization."),
                Bills.of("s669-119", "2025-02-20").title("DEFUND Act of 2025")
                        .official("A bill to terminate membership by the United States in the United Nations, and for other purposes."),
                Bills.of("hr6645-118", "2023-12-06").title("DEFUND Act of 2023")
                        .official("To end membership of the United States in the United Nations."),
                Bills.of("hr2670-118", "2023-04-18").title("National Defense Authorization Act for Fiscal Year 2024").law("118-31"),
                Bills.of("sjres37-118", "2023-07-12")
                        .title("A joint resolution requiring the advice and consent of the Senate or an Act of Congress to suspend, terminate, or"
                                + " withdraw the United States from the North Atlantic Treaty")
                        .by("Max", "Moe", "VA"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who pays for the un", "how much does the us pay the United Nations?"})
    void what_is_not_explained_of_the_United_Nations_leads_to_what_is(String line) {
        assertThat(world.text(line)).startsWith("Nothing here answers")
                .contains("Near: `explain leaving the United Nations`.", "`topic un`")
                .doesNotContain("topic nato");
    }
}
