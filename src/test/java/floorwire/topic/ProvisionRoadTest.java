package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import floorwire.congress.Chamber;
import floorwire.congress.ProvisionStep;
import floorwire.congress.TextPackage;
import floorwire.text.BillText;
import floorwire.text.Section;

class ProvisionRoadTest {

    private static final Provisions PROVISIONS = new Provisions();
    private static final String LIMIT = "The President shall not suspend, terminate, denounce, or withdraw the United States from the North"
            + " Atlantic Treaty, done at Washington, DC, April 4, 1949, except by and with the advice and consent of the Senate, provided that"
            + " two-thirds of the Senators present concur, or pursuant to an Act of Congress.";
    private static final Section SHORT_TITLE = section("1", "Short title", "This Act may be cited as the Something Act.");
    private static final Section VESSELS = section("1022", "Battle force ships",
            "The Secretary of the Navy shall maintain not fewer than 31 amphibious ships and report to the congressional defense committees"
                    + " each year on how many of them are ready, and on what keeps the others in the yard.");

    @AfterAll
    static void close() {
        PROVISIONS.close();
    }

    private static Section section(String number, String heading, String text) {
        return new Section(number, heading, List.of(), text, List.of());
    }

    private static Section limit(String number) {
        return section(number, "Limitation on withdrawal from the North Atlantic Treaty Organization", LIMIT);
    }

    private static ProvisionRoad.Version version(String code, Section... sections) {
        TextPackage name = new TextPackage((code.equals("law") ? "PLAW-118publ" : "BILLS-118hr2670") + code, code);
        BillText text = new BillText("", code, List.of(sections));
        return new ProvisionRoad.Version(name, Optional.empty(), text, PROVISIONS.in(text.sections()));
    }

    private static List<String> road(ProvisionRoad.Version... versions) {
        List<ProvisionRoad.Version> ordered = new ArrayList<>(List.of(versions));
        ordered.sort((one, other) -> TextPackage.order(Chamber.HOUSE).compare(one.name(), other.name()));
        return ProvisionRoad.of(ordered).stream().map(ProvisionRoadTest::told).toList();
    }

    private static String told(ProvisionStep step) {
        return step.text().version() + " " + step.became() + " " + step.before() + ">" + step.section();
    }

    @Test
    void it_appears_stays_moves_and_becomes_law() {
        assertThat(road(version("ih", SHORT_TITLE, VESSELS), version("rh", SHORT_TITLE, VESSELS, limit("1245")),
                version("eh", SHORT_TITLE, VESSELS, limit("1245")), version("enr", SHORT_TITLE, VESSELS, limit("1250A")),
                version("law", SHORT_TITLE, VESSELS, limit("1250A"))))
                .containsExactly("rh APPEARED >1245", "eh SAME 1245>1245", "enr MOVED 1245>1250A", "law ENACTED 1250A>1250A");
    }

    @Test
    void whatever_order_the_versions_are_heard_in_the_road_is_the_same() {
        assertThat(road(version("enr", SHORT_TITLE, limit("1250A")), version("rh", SHORT_TITLE, limit("1245"))))
                .containsExactly("rh APPEARED >1245", "enr MOVED 1245>1250A");
    }

    @Test
    void other_words_for_the_same_section_are_a_change() {
        Section weaker = section("1245", "Limitation on withdrawal from the North Atlantic Treaty Organization",
                LIMIT.replace(", provided that two-thirds of the Senators present concur, or pursuant to an Act of Congress", ""));
        assertThat(road(version("rh", SHORT_TITLE, limit("1245")), version("eh", SHORT_TITLE, weaker)))
                .containsExactly("rh APPEARED >1245", "eh CHANGED 1245>1245");
    }

    @Test
    void it_is_dropped_only_where_nothing_like_its_section_is_left() {
        assertThat(road(version("rh", SHORT_TITLE, VESSELS, limit("1245")), version("eh", SHORT_TITLE, VESSELS)))
                .containsExactly("rh APPEARED >1245", "eh DROPPED 1245>");
        Section report = section("1245", "Limitation on withdrawal from the North Atlantic Treaty Organization",
                "Not later than 90 days after enactment the President shall report on the North Atlantic Treaty, done at Washington, DC, April"
                        + " 4, 1949.");
        assertThat(road(version("rh", SHORT_TITLE, VESSELS, limit("1245")), version("eh", SHORT_TITLE, VESSELS, report)))
                .as("whether the section still does so is not for us to say").hasSize(2)
                .noneMatch(step -> step.contains("DROPPED"));
    }

    @Test
    void a_text_of_which_no_section_could_be_read_drops_nothing() {
        assertThat(road(version("rh", SHORT_TITLE, limit("1245")), version("eh"), version("enr", SHORT_TITLE, limit("1245"))))
                .containsExactly("rh APPEARED >1245", "enr SAME 1245>1245");
    }

    @Test
    void what_is_merged_into_another_section_has_changed_and_is_not_found_anew() {
        Section merged = section("1022", VESSELS.heading(), VESSELS.text() + " " + LIMIT);
        assertThat(road(version("rh", SHORT_TITLE, VESSELS, limit("1245")), version("eh", SHORT_TITLE, merged)))
                .containsExactly("rh APPEARED >1245", "eh CHANGED 1245>1022");
    }

    @Test
    void two_divisions_may_each_have_a_section_of_one_number() {
        Section other =
                section("1245", "Prohibition on the use of funds for withdrawal from the North Atlantic Treaty Organization", LIMIT);
        List<ProvisionStep> steps = ProvisionRoad.of(List.of(version("rh", SHORT_TITLE, limit("1245"), other)));
        assertThat(steps.stream().map(ProvisionStep::key).distinct()).hasSize(2);
    }

    /** domain.md 5.1: the Senate amends a House bill, and the House answers. */
    @Test
    void the_house_s_answer_follows_the_senate_s_amendment() {
        Section all = section("", "", "Strike out all after the enacting clause and insert:");
        assertThat(road(version("eas", all, SHORT_TITLE, VESSELS), version("eah", all, SHORT_TITLE, VESSELS, limit("1245")),
                version("enr", SHORT_TITLE, VESSELS, limit("1245")))).containsExactly("eah APPEARED >1245", "enr SAME 1245>1245");
    }

    /** A chamber may send amendments to single sections; what they do not hold stands. */
    @Test
    void an_amendment_that_does_not_replace_the_whole_text_drops_nothing() {
        Section sending =
                section("", "", "Resolved, That the bill from the House pass with the following amendment: On page 3, strike line 4.");
        assertThat(road(version("eh", SHORT_TITLE, limit("1245")), version("eas", sending), version("enr", SHORT_TITLE, limit("1245"))))
                .containsExactly("eh APPEARED >1245", "enr SAME 1245>1245");
        Section all = section("", "", "Resolved, That the bill from the House pass with the following amendment: Strike out all after the"
                + " enacting clause and insert:");
        assertThat(road(version("eh", SHORT_TITLE, VESSELS, limit("1245")), version("eas", all, SHORT_TITLE, VESSELS)))
                .containsExactly("eh APPEARED >1245", "eas DROPPED 1245>");
    }
}
