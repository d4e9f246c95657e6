package floorwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import floorwire.Bills;
import floorwire.change.Change;
import floorwire.congress.ActionKind;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.ProvisionStep;
import floorwire.congress.Stage;
import floorwire.congress.TextPackage;
import floorwire.congress.Title;

class ChangeJsonTest {

    private static final BillId ID = BillId.parse("s2226-118").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2023, 7, 19);

    /** One of each kind. A new kind of change belongs here. */
    static Stream<Change> changes() {
        Change stage =
                new Change.StageReached(ID, Stage.PASS_OVER_SENATE, 1, DAY, ActionKind.PASSAGE, "Passed Senate.", OptionalInt.of(212),
                        true);
        Change vote = new Change.ActionTaken(ID, ActionKind.AMENDMENT, Optional.of(Chamber.SENATE), DAY, Optional.of(LocalTime.of(16, 4)),
                "Amendment SA 429 agreed to.", OptionalInt.of(190), Optional.of(new AmendmentId(118, "SAMDT", 429)),
                Optional.of("To require…"));
        return Stream.of(new Change.Introduced(ID, DAY, Optional.of(Bills.member("R000122"))), stage, vote,
                new Change.PassageFormPending(ID, Chamber.HOUSE, 1, DAY, "On passage Passed without objection.", OptionalInt.empty()),
                new Change.CosponsorAdded(ID, Bills.member("K000384"), DAY, true),
                new Change.CosponsorWithdrawn(ID, Bills.member("K000384"), DAY),
                new Change.TitleChanged(ID, Title.Kind.SHORT, "Short Title(s) as Introduced", "NATO Act"),
                new Change.TextPublished(ID, "Introduced in Senate", Optional.empty(), "https://www.govinfo.gov/x"),
                new Change.SummaryPublished(ID, "00", "Introduced in Senate", Optional.of(DAY)),
                new Change.RelatedBillFound(ID, BillId.parse("hr2670-118").orElseThrow(), "Related bill", "CRS"),
                new Change.BecameLaw(ID, "Public Law 118-31", Optional.of(DAY)), new Change.DiedWithCongress(ID, DAY),
                new Change.TopicGained(ID, "nato", "withdraw", "official_title: withdraw"), new Change.TopicLost(ID, "nato", "withdraw"),
                new Change.AmendmentMatched(ID, new AmendmentId(118, "SAMDT", 429), "nato", "limit", "official_title: withdraw",
                        "To require…", Optional.of("Sen. Tim Kaine (D-VA)"), Optional.of(DAY)),
                new Change.AmendmentSays(ID, new AmendmentId(118, "SAMDT", 429), "nato-limit", "To require…", Optional.empty(),
                        Optional.of(DAY)),
                new Change.ProvisionFound(ID,
                        new ProvisionStep("nato-limit", new TextPackage("BILLS-118hr2670enr", "enr"), Optional.of(DAY),
                                ProvisionStep.Became.CHANGED, "1250A", "Limitation on withdrawal", "1245", 0.5,
                                "The President shall not…", ProvisionStep.Does.REPEALS)),
                new Change.Withdrawn(stage), new Change.Redated(stage, stage), new Change.Reworded(vote, vote),
                new Change.Revoted(vote, vote));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void each_kind_is_read_back_as_it_was_written(Change change) {
        assertThat(ChangeJson.read(ChangeJson.kind(change), ChangeJson.SCHEMA, ChangeJson.write(change))).isEqualTo(change);
    }

    @Test
    void every_kind_of_change_has_an_example_here() {
        assertThat(changes().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(records(Change.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> records(Class<?> kind) {
        return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(ChangeJsonTest::records) : Stream.of(kind);
    }

    /** Stored by the first release. These lines are never edited: a later version is added below them, with its own reader. */
    private static final Map<String, String> STORED_AS_SCHEMA_1 = Map.of("became-law",
            "{\"bill\":{\"congress\":118,\"type\":\"HR\",\"number\":2670},\"law\":\"Public Law 118-31\",\"date\":\"2023-12-22\"}",
            "stage-reached",
            "{\"bill\":{\"congress\":118,\"type\":\"HR\",\"number\":2670},\"stage\":\"PASS_OVER_HOUSE\",\"occurrence\":1,\"on\":\"2023-07-14\","
                    + "\"cause\":\"PASSAGE\",\"text\":\"On passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).\",\"roll\":328}",
            "withdrawn",
            "{\"kind\":\"topic-gained\",\"before\":{\"bill\":{\"congress\":119,\"type\":\"S\",\"number\":2174},\"topic\":\"nato\","
                    + "\"direction\":\"withdraw\",\"evidence\":\"title: NATO\"}}");

    @Test
    void what_the_first_release_stored_is_read_for_ever() {
        BillId id = BillId.parse("hr2670-118").orElseThrow();
        assertThat(ChangeJson.read("became-law", 1, stored("became-law")))
                .isEqualTo(new Change.BecameLaw(id, "Public Law 118-31", Optional.of(LocalDate.of(2023, 12, 22))));
        assertThat(ChangeJson.read("stage-reached", 1, stored("stage-reached")))
                .isEqualTo(new Change.StageReached(id, Stage.PASS_OVER_HOUSE, 1,
                        LocalDate.of(2023, 7, 14), ActionKind.PASSAGE, "On passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).",
                        OptionalInt.of(328), false));
        assertThat(ChangeJson.read("withdrawn", 1, stored("withdrawn"))).isEqualTo(
                new Change.Withdrawn(new Change.TopicGained(BillId.parse("s2174-119").orElseThrow(), "nato", "withdraw", "title: NATO")));
    }

    private static String stored(String kind) {
        return STORED_AS_SCHEMA_1.getOrDefault(kind, "");
    }

    /** Before it was told apart what a section does about a provision's law. */
    @Test
    void a_provision_that_was_stored_without_what_its_section_does_said_it() {
        String stored = "{\"bill\":{\"congress\":118,\"type\":\"HR\",\"number\":2670},\"step\":{\"provision\":\"nato-limit\",\"text\":"
                + "{\"id\":\"BILLS-118hr2670enr\",\"version\":\"enr\"},\"became\":\"APPEARED\",\"section\":\"1250A\",\"heading\":\"Limitation\","
                + "\"before\":\"\",\"alike\":0.0,\"quote\":\"The President shall not\"}}";
        assertThat(ChangeJson.read("provision-found", ChangeJson.SCHEMA, stored)).isInstanceOfSatisfying(Change.ProvisionFound.class,
                found -> assertThat(found.fact()).startsWith("hr2670-118/provision/nato-limit/BILLS-118hr2670enr/1250A"));
    }

    @Test
    void what_a_newer_program_wrote_is_refused_by_name() {
        assertThatThrownBy(() -> ChangeJson.read("provision-moved", 1, "{}")).isInstanceOf(StoreException.class)
                .hasMessageContaining("provision-moved").hasMessageContaining("newer");
        assertThatThrownBy(() -> ChangeJson.read("introduced", 3, "{}")).isInstanceOf(StoreException.class);
    }
}
