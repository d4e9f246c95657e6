package floorwire.feed.govinfo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.congress.Action;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Facet;
import floorwire.congress.SourceSystem;
import floorwire.congress.TextVersion;
import floorwire.feed.Observation;

/** Each oddity of the layout in a file of a few lines, written by us. */
class BillStatusParserTest {
    private final List<String> unread = new ArrayList<>();
    private final BillStatusParser parser = new BillStatusParser(unread::add);

    private static final String HEAD = """
            <congress>117</congress><type>S</type><number>7</number>
            <updateDate>2022-03-01T10:00:00Z</updateDate>""";

    private Observation observation(String inBill) {
        String xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<billStatus><version>3.0.0</version><bill>" + HEAD + inBill
                + "</bill></billStatus>";
        return parser.parse(xml.getBytes(UTF_8));
    }

    private Bill bill(String inBill) {
        return observation(inBill).bill();
    }

    @Test
    void a_missing_element_says_nothing_and_a_present_one_covers_its_facet_also_when_empty() {
        var observation =
                observation("<cosponsors/><actions></actions><title>An Act</title><introducedDate>2021-01-22</introducedDate><sponsors/>");
        assertThat(observation.subject()).isEqualTo(new BillId(117, BillType.S, 7));
        assertThat(observation.source()).isEqualTo("govinfo");
        assertThat(observation.covered()).isEqualTo(EnumSet.of(Facet.COSPONSORS, Facet.ACTIONS, Facet.DETAIL));
        assertThat(observation.bill().cosponsors()).isEmpty();
        assertThat(observation("").covered()).isEmpty();
    }

    /** bill-status#52, #89: a new bill stood for hours without its title or its sponsor. */
    @Test
    void the_head_is_covered_only_when_title_introduction_and_sponsors_are_all_there() {
        assertThat(observation("<title>An Act</title><introducedDate>2021-01-22</introducedDate>").covered()).isEmpty();
        assertThat(observation("<title>An Act</title><introducedDate>2021-01-22</introducedDate><sponsors/>").covered())
                .containsExactly(Facet.DETAIL);
    }

    @Test
    void it_is_as_fresh_as_the_later_of_its_two_update_dates() {
        assertThat(observation("<updateDateIncludingText>2022-03-04T01:02:03Z</updateDateIncludingText>").asOf())
                .isEqualTo(Instant.parse("2022-03-04T01:02:03Z"));
        assertThat(observation("<updateDateIncludingText>2021-03-04T01:02:03Z</updateDateIncludingText>").asOf())
                .isEqualTo(Instant.parse("2022-03-01T10:00:00Z"));
    }

    @Test
    void without_any_update_date_it_is_as_fresh_as_the_start_of_the_fetch() {
        byte[] xml = "<billStatus><bill><congress>119</congress><type>HR</type><number>1</number></bill></billStatus>".getBytes(UTF_8);
        var fetched = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(parser.parse(xml, fetched).asOf()).isEqualTo(fetched);
    }

    @Test
    void a_reserved_number_of_layout_1_0_0_has_no_sponsor_and_other_names_for_its_number() {
        var bill = parser.parse("""
                <billStatus><bill><billNumber>9</billNumber><createDate>2021-08-05T14:29:26Z</createDate>
                <updateDate>2021-08-05T14:33:24Z</updateDate><billType>HR</billType><introducedDate>2021-01-03</introducedDate>
                <congress>117</congress><constitutionalAuthorityStatementText /><recordedVotes /><committees><billCommittees /></committees>
                <subjects><billSubjects><legislativeSubjects /></billSubjects></subjects><summaries><billSummaries /></summaries>
                <sponsors /><title>Reserved for the Speaker.</title><calendarNumbers /><version>1.0.0</version></bill></billStatus>
                """.getBytes(UTF_8)).bill();
        assertThat(bill.id()).hasToString("hr9-117");
        assertThat(bill.detail().title()).isEqualTo("Reserved for the Speaker.");
        assertThat(bill.detail().sponsors()).isEmpty();
        assertThat(bill.detail().constitutionalAuthority()).isEmpty();
        assertThat(unread).isEmpty();
    }

    @Test
    void a_summary_reads_the_same_whether_its_text_is_bare_cdata_or_wrapped_in_an_element_of_that_name() {
        String bare = "<summary><versionCode>00</versionCode><text><![CDATA[<p>A & B</p>]]></text></summary>";
        String wrapped = "<summary><versionCode>00</versionCode><cdata><text>&lt;p&gt;A &amp; B&lt;/p&gt;</text></cdata></summary>";
        assertThat(bill("<summaries>" + bare + "</summaries>").summaries())
                .isEqualTo(bill("<summaries>" + wrapped + "</summaries>").summaries())
                .singleElement().satisfies(summary -> assertThat(summary.html()).isEqualTo("<p>A & B</p>"));
    }

    @Test
    void an_empty_cdata_child_of_the_bill_is_nothing_and_a_filled_one_holds_the_constitutional_authority() {
        assertThat(bill("<cdata/>").detail().constitutionalAuthority()).isEmpty();
        assertThat(bill("<cdata><constitutionalAuthorityStatementText>&lt;pre&gt;Article I&lt;/pre&gt;"
                + "</constitutionalAuthorityStatementText></cdata>").detail().constitutionalAuthority()).contains("<pre>Article I</pre>");
        assertThat(unread).isEmpty();
    }

    @Test
    void a_text_version_without_type_and_address_is_none_and_its_date_is_the_day_in_washington() {
        var texts = bill("""
                <textVersions>
                  <item><type>Introduced in Senate</type><date>2022-07-03T04:00:00Z</date>
                    <formats><item><url>https://example.org/a.xml</url></item></formats></item>
                  <item><type>Enrolled Bill</type><date/><formats/></item>
                  <item><type/><date/><formats/></item>
                </textVersions>""").texts();
        assertThat(texts).containsExactly(
                new TextVersion("Introduced in Senate", Optional.of(LocalDate.of(2022, 7, 3)), List.of("https://example.org/a.xml")),
                new TextVersion("Enrolled Bill", Optional.empty(), List.of()));
    }

    @Test
    void an_action_of_the_senate_has_no_codes_and_is_known_by_the_system_s_name() {
        var actions = bill("""
                <actions><item><committees><item><systemCode>ssfr00</systemCode><name>Foreign Relations Committee</name></item></committees>
                <links/><actionDate>2022-01-05</actionDate><text>Read twice.</text><type>IntroReferral</type>
                <sourceSystem><name>Senate</name></sourceSystem></item>
                <item><actionDate>2022-01-06</actionDate><actionTime>18:30:00</actionTime><calendarNumber><calendar>U00171</calendar>
                </calendarNumber><sourceSystem><code>2</code><name>House floor actions</name></sourceSystem><actionCode>H1</actionCode>
                <recordedVotes><recordedVote><rollNumber>71</rollNumber><url>https://example.org</url><chamber>Senate</chamber>
                <congress>117</congress><date>2022-03-08T23:23:13Z</date><sessionNumber>2</sessionNumber></recordedVote></recordedVotes>
                </item></actions>""").actions();
        assertThat(actions.getFirst().code()).isEmpty();
        assertThat(actions.getFirst().source()).isEqualTo(SourceSystem.SENATE);
        assertThat(actions.getFirst().committees()).hasSize(1);
        Action second = actions.getLast();
        assertThat(second.text()).isEmpty();
        assertThat(second.time()).contains(LocalTime.of(18, 30));
        assertThat(second.calendar()).contains("U00171");
        assertThat(second.rollCalls()).singleElement().satisfies(roll -> {
            assertThat(roll.chamber()).isEqualTo(Chamber.SENATE);
            assertThat(roll.roll()).isEqualTo(71);
            assertThat(roll.at()).contains(Instant.parse("2022-03-08T23:23:13Z"));
        });
    }

    @Test
    void an_amendment_s_actions_are_two_deep_and_its_leaves_stand_twice() {
        var amendments = bill("""
                <amendments><amendment><number>4981</number><congress>117</congress><type>SAMDT</type><purpose>To cut.</purpose>
                <chamber>House of Representatives</chamber>
                <number>4981</number><congress>117</congress><type>SAMDT</type><purpose>To cut.</purpose><updateDate>2022-01-01T00:00:00Z</updateDate>
                <amendedAmendment><congress>117</congress><number>9</number><type>SAMDT</type></amendedAmendment><notes/><amendedTreaty/>
                <amendedBill><congress>117</congress><type>HR</type><number>3</number></amendedBill>
                <sponsors><item><name>Rules Committee</name></item></sponsors>
                <submittedDate>2022-03-07T05:00:00Z</submittedDate>
                <actions><count>1</count><actions><item><actionDate>2022-03-07</actionDate></item></actions></actions>
                </amendment></amendments>""").amendments();
        assertThat(amendments).singleElement().satisfies(amendment -> {
            assertThat(amendment.id()).isEqualTo(new AmendmentId(117, "SAMDT", 4981));
            assertThat(amendment.chamber()).contains(Chamber.HOUSE);
            assertThat(amendment.purpose()).contains("To cut.");
            assertThat(amendment.amends()).contains(new AmendmentId(117, "SAMDT", 9));
            assertThat(amendment.amendedBill()).contains(new BillId(117, BillType.HR, 3));
            assertThat(amendment.committees()).containsExactly("Rules Committee");
            assertThat(amendment.submitted()).contains(LocalDate.of(2022, 3, 7));
            assertThat(amendment.actions()).hasSize(1);
        });
        assertThat(unread).isEmpty();
    }

    @Test
    void a_cosponsor_listed_twice_is_kept_as_printed_and_counts_once_and_a_withdrawn_one_does_not_count() {
        String item = "<item><bioguideId>%s</bioguideId><fullName>Sen. X</fullName><sponsorshipDate>2022-01-05</sponsorshipDate>"
                + "<isOriginalCosponsor>True</isOriginalCosponsor><sponsorshipWithdrawnDate>%s</sponsorshipWithdrawnDate></item>";
        var bill = bill("<cosponsors>" + item.formatted("A000001", "") + item.formatted("A000001", "")
                + item.formatted("B000002", "2022-02-01") + "</cosponsors>");
        assertThat(bill.cosponsors()).hasSize(3).allSatisfy(cosponsor -> assertThat(cosponsor.original()).isTrue());
        assertThat(bill.currentCosponsors()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_and_blank_lines_before_the_declaration_do_not_matter() {
        String xml = "\ufeff\n<?xml version=\"1.0\" encoding=\"utf-8\"?><billStatus><bill>" + HEAD + "</bill></billStatus>\n";
        assertThat(parser.parse(xml.getBytes(UTF_8)).subject()).hasToString("s7-117");
    }

    @Test
    void what_no_captured_file_has_is_reported_by_its_path() {
        bill("<novelty><a>1</a></novelty><notes>loose words</notes><actions><item><actionDate>2022-01-01</actionDate><mood>x</mood></item></actions>");
        assertThat(unread).containsExactly("billStatus/bill/novelty", "billStatus/bill/notes/text()", "billStatus/bill/actions/item/mood");
    }

    @Test
    void characters_that_steer_a_terminal_or_turn_the_reading_direction_are_taken_out() {
        assertThat(bill("<title>To \u202Eevil\u009b31m end\u0085</title>").detail().title()).isEqualTo("To evil31m end");
    }
}
