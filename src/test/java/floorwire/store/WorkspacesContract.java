package floorwire.store;

import static floorwire.store.Stores.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import floorwire.audience.Channel;
import floorwire.audience.Workspaces;
import floorwire.change.Change;
import floorwire.ledger.Membership;
import floorwire.message.ChannelRef;
import floorwire.topic.GroupTopic;

/** What is kept of a workspace, and that all of it goes. */
interface WorkspacesContract {

    /** The tables of what Congress did, which is nobody's own. A new table either stands here or has a column {@code workspace}. */
    Set<String> NOBODYS = Set.of("bill", "word", "resource", "heard", "source_health", "roll_call_word", "bill_text", "text_section",
            "provision_step", "legislator", "change", "membership");

    Database database();

    private Workspaces workspaces() {
        return new SqlWorkspaces(database());
    }

    private long rows(String table, String where) {
        return database().with(h -> h.createQuery("select count(*) from " + table + " where " + where).mapTo(Long.class).one());
    }

    private void filled() {
        Stores.fill(database());
        SqlLedger ledger = new SqlLedger(database(), new WordJson());
        ledger.matching("group-1", Map.of(Stores.id("s1-119"), new Membership("group-1", "other", "zoning", NOON)));
        ledger.record(new Change.TopicGained(Stores.id("s1-119"), "group-1", "other", "zoning"), "floorwire", NOON, true);
        new SqlAudience(database()).save(new Channel("others", new ChannelRef("test", "#b"), ZoneId.of("UTC"), Optional.empty()));
        new SqlGroupTopics(database()).save(new GroupTopic("others", "group-2", "Ours", "peace", NOON));
        ledger.matching("group-2", Map.of(Stores.id("s1-119"), new Membership("group-2", "other", "peace", NOON)));
    }

    @Test
    default void every_table_is_of_a_workspace_or_of_nobody() {
        Set<String> owned = new TreeSet<>(database().tables());
        owned.removeAll(NOBODYS);
        assertThat(owned).isNotEmpty().allSatisfy(table -> assertThat(rows(table, "workspace = 'group'")).isNotNegative());
        assertThat(Stores.TABLES).containsExactlyInAnyOrderElementsOf(database().tables());
    }

    @Test
    default void all_of_a_workspace_is_counted_and_goes_and_another_s_stays() {
        filled();
        Set<String> owned = new TreeSet<>(database().tables());
        owned.removeAll(NOBODYS);
        assertThat(owned).as("the test has a row in each").allSatisfy(table -> assertThat(rows(table, "workspace = 'group'")).isPositive());
        assertThat(workspaces().all()).isEqualTo(List.of("group", "others"));
        Map<String, Long> kept = workspaces().kept("group");
        assertThat(kept.keySet()).containsAll(owned).contains("membership", "change");

        assertThat(workspaces().erase("group")).isEqualTo(kept);

        assertThat(owned).allSatisfy(table -> assertThat(rows(table, "workspace = 'group'")).isZero());
        assertThat(rows("membership", "topic = 'group-1'")).isZero();
        assertThat(rows("change", "fact like '%group-1%'")).isZero();
        assertThat(workspaces().kept("group")).isEmpty();
        assertThat(workspaces().all()).containsExactly("others");
        assertThat(workspaces().kept("others")).containsOnlyKeys("channel", "group_topic", "membership");
        assertThat(rows("membership", "topic = 'nato'")).as("what Congress did stays").isPositive();
        assertThat(rows("bill", "id = 's1-119'")).isEqualTo(1);
    }
}
