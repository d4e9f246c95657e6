package floorwire.store;

import static floorwire.store.Stores.HOSTILE;
import static floorwire.store.Stores.HOSTILE_KEPT;
import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static floorwire.store.Stores.row;
import static floorwire.store.Stores.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import floorwire.congress.Facet;
import floorwire.ledger.Membership;
import floorwire.topic.BillTitles;
import floorwire.topic.GroupTopic;
import floorwire.topic.GroupTopics;
import floorwire.topic.TopicDocument;
import floorwire.topic.TopicField;

/** What every store of groups' own topics does, and of the titles they are tried on. */
interface GroupTopicsContract {

    Database database();

    private GroupTopics topics() {
        return new SqlGroupTopics(database());
    }

    private static GroupTopic topic(String workspace, String id, String name) {
        return new GroupTopic(workspace, id, name, "zoning", NOON);
    }

    @Test
    default void a_group_sees_its_own_topics_by_name_and_no_others() {
        List.of(topic("a", "group-2", "zoning"), topic("a", "group-1", "Land use"), topic("b", "group-3", "land use"))
                .forEach(topics()::save);
        assertThat(topics().of("a")).extracting(GroupTopic::name).containsExactly("Land use", "zoning");
        assertThat(topics().of("b")).extracting(GroupTopic::id).containsExactly("group-3");
        assertThat(topics().of("' or '1'='1")).isEmpty();
        assertThat(topics().all()).extracting(GroupTopic::id).containsExactly("group-1", "group-2", "group-3");
    }

    @Test
    default void a_topic_is_changed_in_its_place_and_two_of_one_name_cannot_be() {
        topics().save(topic("a", "group-1", "land use"));
        GroupTopic changed = new GroupTopic("a", "group-1", "land use", "zoning -military", NOON.plusSeconds(1));
        topics().save(changed);
        assertThat(topics().all()).containsExactly(changed);
        assertThatThrownBy(() -> topics().save(topic("a", "group-2", "LAND USE"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void a_topic_is_deleted_by_its_own_group_alone() {
        topics().save(topic("a", "group-1", HOSTILE));
        assertThat(topics().of("a")).extracting(GroupTopic::name).containsExactly(HOSTILE_KEPT);
        topics().delete(topic("b", "group-1", HOSTILE));
        assertThat(topics().all()).hasSize(1);
        topics().delete(topic("a", "group-1", HOSTILE));
        assertThat(topics().all()).isEmpty();
    }

    @Test
    default void what_a_groups_topic_matches_is_kept_beside_the_rest_and_shown_to_nobody_else() {
        SqlLedger ledger = new SqlLedger(database(), new WordJson());
        ledger.save(List.of(row("s1-119", "one"), row("s2-119", "two")));
        Membership nato = new Membership("nato", "withdraw", "x", NOON);
        Membership own = new Membership("group-1", "other", "x", NOON);
        ledger.memberships(id("s1-119"), List.of(nato));
        ledger.matching("group-1", Map.of(id("s1-119"), own, id("s2-119"), own));
        assertThat(ledger.memberships(id("s1-119"))).containsExactly(nato);
        assertThat(ledger.allMemberships(id("s1-119"))).containsExactlyInAnyOrder(nato, own);
        assertThat(Stores.ids(ledger.inTopic("group-1"))).containsExactly("s1-119", "s2-119");
        ledger.matching("group-1", Map.of(id("s2-119"), own));
        assertThat(Stores.ids(ledger.inTopic("group-1"))).containsExactly("s2-119");
        ledger.matching("group-1", Map.of());
        assertThat(ledger.allMemberships(id("s1-119"))).containsExactly(nato);
    }

    @Test
    default void titles_are_read_by_congress_or_by_what_was_heard_lately_each_bill_once() {
        SqlLedger ledger = new SqlLedger(database(), new WordJson());
        ledger.save(List.of(row("s1-119", "one"), row("s2-119", "two"), row("s1-118", "three")));
        ledger.keep(
                List.of(word("s1-119", "govinfo", Facet.TITLES, NOON), word("s1-119", "congress.gov", Facet.TITLES, NOON.plusSeconds(1))));
        BillTitles titles = new SqlBillTitles(database(), new WordJson());
        assertThat(titles.congresses()).containsExactly(119, 118);
        List<TopicDocument> read = new ArrayList<>();
        titles.each(119, read::addAll);
        assertThat(read).extracting(TopicDocument::id).containsExactly("s1-119", "s2-119");
        assertThat(read.getFirst().values().get(TopicField.TITLE)).contains("one");
        assertThat(titles.heardSince(NOON)).hasSize(3);
        assertThat(titles.heardSince(NOON.plusMillis(1))).isEmpty();
    }
}
