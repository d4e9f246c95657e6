package floorwire.feed.houseclerk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;

class HouseClerkParserTest {

    private static String file(String metadata, String data) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!DOCTYPE rollcall-vote PUBLIC \"-//US Congress//DTDs/vote v1.0 20031119 //EN\" "
                + "\"../vote.dtd\">\r\n<rollcall-vote><vote-metadata><congress>118</congress><session>1st</session><rollcall-num>7</rollcall-num>"
                + metadata + "</vote-metadata><vote-data>" + data + "</vote-data></rollcall-vote>\r\n";
    }

    private static String row(String attributes, String name, String vote) {
        return "<recorded-vote><legislator " + attributes + ">" + name + "</legislator><vote>" + vote + "</vote></recorded-vote>";
    }

    private static RollCall parse(String file) {
        return new HouseClerkParser().parse(file.getBytes(UTF_8));
    }

    @Test
    void an_id_that_is_absent_empty_or_noughts_is_none_and_the_name_is_kept_with_its_accents() {
        RollCall vote = parse(file("",
                row("party=\"D\" state=\"NY\"", "Ackerman", "Present") + row("name-id=\"\" party=\"D\" state=\"NY\"", "A", "Aye")
                        + row("name-id=\"0000000\" party=\"D\" state=\"NY\"", "B", "No")
                        + row("name-id=\"G000582\" unaccented-name=\"Gonzalez-Colon\" party=\"R\" state=\"XX\"", "González-Colón (PR)",
                                "Not Voting")));
        assertThat(vote.positions()).extracting(cast -> cast.member().id()).containsExactly("", "", "", "G000582");
        assertThat(vote.positions().getLast().member().name()).isEqualTo("González-Colón (PR)");
        assertThat(vote.positions().getLast().member().state()).isEqualTo("XX");
        assertThat(vote.tally()).contains(new Tally(1, 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8-Sep-2023  | time-etz="18:56" | 6:56 PM  | 2023-09-08T18:56:00-04:00
            08-SEP-2023 | time-etz="0:29"  | 12:29 AM | 2023-09-08T00:29:00-04:00
            23-Jan-2023 |                  | 12:05 AM | 2023-01-23T00:05:00-05:00
            23-Jan-2023 | time-etz=""      | 12:31 PM | 2023-01-23T12:31:00-05:00
            23-Jan-2023 | time-etz=""      |          | 2023-01-23
            """)
    void a_day_and_a_time_are_read(String day, String attribute, String time, String printed) {
        RollCall vote = parse(file("<action-date>" + day + "</action-date><action-time " + (attribute == null ? "" : attribute) + ">"
                + (time == null ? "" : time) + "</action-time>", ""));
        assertThat(vote.at().orElseThrow()).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YEA-AND-NAY       | On Passage                             | 1/2
            RECORDED VOTE     | On Agreeing to the Amendment           | 1/2
            2/3 YEA-AND-NAY   | On Motion to Suspend the Rules and Pass | 2/3
            2/3 RECORDED VOTE | On Motion to Suspend the Rules and Pass | 2/3
            3/5 YEA-AND-NAY   | On Passage                             | 3/5
            QUORUM            | Call by States                         | ''
            ''                | On Motion to Suspend the Rules and Pass | 2/3
            ''                | On Passage, Objections of the President to the Contrary Notwithstanding | 2/3
            ''                | On Passage                             | 1/2
            """)
    void what_it_takes_is_as_published_and_by_the_question_where_nothing_is(String type, String question, String required) {
        RollCall vote = parse(file("<vote-question>" + question + "</vote-question><vote-type>" + type + "</vote-type>", ""));
        assertThat(vote.required().map(Object::toString).orElse("")).isEqualTo(required);
    }

    @Test
    void an_election_has_candidates_and_no_yeas() {
        RollCall vote = parse(file("<vote-question>Election of the Speaker</vote-question><vote-type>YEA-AND-NAY</vote-type><vote-totals>"
                + "<totals-by-candidate><candidate>Johnson (LA)</candidate><candidate-total>1</candidate-total></totals-by-candidate>"
                + "<totals-by-candidate><candidate>Present</candidate><candidate-total>0</candidate-total></totals-by-candidate></vote-totals>",
                row("party=\"R\" state=\"LA\"", "Scalise", "Johnson (LA)")));
        assertThat(vote.isElection()).isTrue();
        assertThat(vote.positions().getFirst().position().side()).isEqualTo(Position.Side.CANDIDATE);
        assertThat(vote.counts().candidates()).extracting(one -> one.name()).containsExactly("Johnson (LA)", "Present");
    }

    @Test
    void an_amendment_has_the_number_within_its_bill_and_only_an_author() {
        RollCall vote = parse(file("<committee>U.S. House of Representatives</committee><legis-num>H R 2670</legis-num>"
                + "<amendment-num>20</amendment-num><amendment-author>Norman of South Carolina Amendment No. 33</amendment-author>", ""));
        assertThat(vote.committeeOfTheWhole()).isTrue();
        assertThat(vote.matter().bill()).map(Object::toString).contains("hr2670-118");
        assertThat(vote.matter().amendment().orElseThrow().number()).isEqualTo("20");
        assertThat(vote.matter().amendment().orElseThrow().author()).isEqualTo("Norman of South Carolina Amendment No. 33");
    }

    @Test
    void a_byte_order_mark_blank_lines_and_another_encoding_are_read() {
        assertThat(parse("\ufeff \r\n " + file("", "")).id()).hasToString("h7-118.2023");
        String latin = file("", row("party=\"R\" state=\"XX\"", "Colón", "Aye")).replace("UTF-8", "ISO-8859-1");
        assertThat(new HouseClerkParser().parse(latin.getBytes(ISO_8859_1)).positions().getFirst().member().name()).isEqualTo("Colón");
    }

    @Test
    void what_is_new_in_it_is_said() {
        var unread = new ArrayList<String>();
        new HouseClerkParser(unread::add).parse(file("<mood>tense</mood>", "").getBytes(UTF_8));
        assertThat(unread).containsExactly("vote-metadata/mood");
    }

    @Test
    void a_roll_call_that_is_not_there_is_absent() {
        byte[] body = "<xml>Error sanitizing file \"roll999.xml\". Please try again.</xml>".getBytes(UTF_8);
        assertThatThrownBy(() -> new HouseClerkParser().parse(body)).isInstanceOfSatisfying(HouseClerkException.class, e -> {
            assertThat(e.absent()).isTrue();
            assertThat(e).hasMessageContaining("roll999.xml");
        });
    }

    @Test
    void an_entity_that_no_dtd_declares_neither_fails_nor_is_fetched() {
        String file = file("<vote-desc>A &ldquo;B&rdquo; Act</vote-desc>", "").replace("../vote.dtd", "http://127.0.0.1:1/vote.dtd");
        assertThat(parse(file).words().title()).contains("A").contains("B").contains("Act");
        String evil = file("<vote-desc>&x;</vote-desc>", "").replace("\"../vote.dtd\">",
                "\"../vote.dtd\" [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
        assertThat(parse(evil).words().title()).isIn("", "&x;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | empty
            <!DOCTYPE html><html></html>                           | HTML
            <roll_call_vote/>                                      | root is <roll_call_vote>
            <rollcall-vote/>                                       | without vote-metadata
            <rollcall-vote><vote-metadata><congress>118            | cut off
            <rollcall-vote><vote-metadata/></rollcall-vote>        | no rollcall-num
            {"error": 1}                                           | not XML
            """)
    void what_is_no_roll_call_is_named(String bytes, String reason) {
        assertThatThrownBy(() -> parse(bytes)).isInstanceOf(HouseClerkException.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <session>1st</session>          | <session>9th</session>            | session: '9th'
            <rollcall-num>7</rollcall-num>  | <rollcall-num>seven</rollcall-num> | rollcall-num: 'seven'
            <rollcall-num>7</rollcall-num>  | <rollcall-num>0</rollcall-num>    | from 1
            <congress>118</congress>        | <congress>-1</congress>           | congress: '-1'
            <vote-data>                     | <vote-data><recorded-vote/>       | nobody
            </vote-metadata>                | <action-date>31-Feb-2023</action-date></vote-metadata> | action-date: '31-Feb-2023'
            </vote-metadata>                | <vote-totals><totals-by-vote><yea-total>-3</yea-total></totals-by-vote></vote-totals></vote-metadata> | yea-total: '-3'
            """)
    void what_is_wrong_in_one_is_named(String right, String wrong, String reason) {
        assertThatThrownBy(() -> parse(file("", "").replace(right, wrong))).isInstanceOf(HouseClerkException.class)
                .hasMessageContaining(reason);
    }
}
