package floorwire.feed.senate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.congress.AmendmentId;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteFinding;

class SenateParserTest {

    private static RollCall vote(String inside) {
        return new SenateParser()
                .vote(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><roll_call_vote><congress>118</congress><session>1</session>"
                        + "<congress_year>2023</congress_year><vote_number>190</vote_number>" + inside + "</roll_call_vote>")
                        .getBytes(UTF_8));
    }

    private static String document(String type, String number) {
        return "<document><document_congress>118</document_congress><document_type>" + type + "</document_type><document_number>" + number
                + "</document_number></document>";
    }

    private static String amendment(String number, String to, String toInTurn, String target) {
        return "<amendment><amendment_number>" + number + "</amendment_number><amendment_to_amendment_number>" + to
                + "</amendment_to_amendment_number><amendment_to_amendment_to_amendment_number>" + toInTurn
                + "</amendment_to_amendment_to_amendment_number><amendment_to_document_number>" + target
                + "</amendment_to_document_number></amendment>";
    }

    private static String measure(String inside) {
        return vote(inside).matter().bill().map(Object::toString).orElse("");
    }

    @Test
    void times_are_eastern_and_a_modification_may_be_missing() {
        RollCall vote = vote("<vote_date>July 19, 2023,  04:04 PM</vote_date><modify_date>July 25, 2023,  07:39 PM</modify_date>");
        assertThat(vote.at().orElseThrow()).hasToString("2023-07-19T16:04:00-04:00");
        assertThat(vote.modified()).contains(Instant.parse("2023-07-25T23:39:00Z"));
        assertThat(vote("<vote_date>December 21, 2023, 12:31 AM</vote_date>").at().orElseThrow()).hasToString("2023-12-21T00:31:00-05:00");
        assertThat(vote("<modify_date>soon</modify_date>").modified()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<session>2</session>, s7-118.2024", "<session>2nd</session>, s7-118.2024",
        "<congress_year>2024</congress_year>, s7-118.2024",
        "<session>1</session>, s7-118.2023"})
    void the_session_is_printed_or_told_by_its_year(String session, String id) {
        assertThat(new SenateParser()
                .vote(("<roll_call_vote><congress>118</congress>" + session + "<vote_number>00007</vote_number></roll_call_vote>")
                        .getBytes(UTF_8))
                .id()).hasToString(id);
    }

    @Test
    void an_empty_count_is_nought_and_absent_is_not_voting() {
        RollCall vote = vote("<count><yeas>65</yeas><nays>28</nays><present/><absent>7</absent></count>");
        assertThat(vote.tally()).contains(new Tally(65, 28, 0, 7));
    }

    @Test
    void three_levels_of_amendment_lead_to_one_bill() {
        RollCall vote = vote(document("S.Amdt.", "") + amendment("S.Amdt. 429", "S.Amdt. 935", "S.Amdt. 900", "S. 2226"));
        var amendment = vote.matter().amendment().orElseThrow();
        assertThat(amendment.id()).contains(new AmendmentId(118, "SAMDT", 429));
        assertThat(amendment.amends()).contains(new AmendmentId(118, "SAMDT", 935));
        assertThat(amendment.inTurn()).contains(new AmendmentId(118, "SAMDT", 900));
        assertThat(vote.matter().bill()).map(Object::toString).contains("s2226-118");
        assertThat(vote.matter().documents()).isEmpty();
    }

    @Test
    void the_measure_is_the_amended_one_else_the_document_else_what_the_question_says() {
        assertThat(measure(document("H.J.Res.", "31"))).isEqualTo("hjres31-118");
        assertThat(measure(document("PN", "11-13"))).isEmpty();
        assertThat(measure(document("Treaty Doc.", "117-3"))).isEmpty();
        assertThat(measure(amendment("S.Amdt. 5", "", "", "Treaty Doc. 105-36"))).isEmpty();
        assertThat(measure("<vote_question_text>On the Amendment S.Amdt. 2437 to S.Amdt. 2 to S.Con.Res. 86 (Budget)</vote_question_text>"
                + amendment("S.Amdt. 2437", "S.Amdt. 2", "", ""))).isEqualTo("sconres86-118");
        assertThat(measure("<vote_question_text>On the Motion to Table</vote_question_text>")).isEmpty();
    }

    @Test
    void a_document_without_a_congress_is_of_this_one() {
        assertThat(measure("<document><document_type>S.</document_type><document_number>5</document_number></document>"))
                .isEqualTo("s5-118");
    }

    @Test
    void en_bloc_keeps_every_document_and_has_no_measure() {
        RollCall vote = vote(document("PN", "12-1") + document("PN", "12-2") + document("PN", "12-3") + amendment("", "", "", ""));
        assertThat(vote.matter().documents()).extracting(one -> one.number()).containsExactly("12-1", "12-2", "12-3");
        assertThat(vote.matter().enBloc()).isTrue();
        assertThat(vote.matter().bill()).isEmpty();
        assertThat(vote.matter().amendment()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <majority_requirement>3/5</majority_requirement>                                              | 3/5
            <majority_requirement/><vote_result_text>Agreed to (65-28, 3/5 majority required)</vote_result_text> | 3/5
            <majority_requirement/><vote_question_text>On the Amendment</vote_question_text>              | 1/2
            <majority_requirement/><vote_question_text>On the Cloture Motion PN1</vote_question_text>     | ~~
            <vote_question_text>On the Resolution of Ratification Treaty Doc. 117-3</vote_question_text>  | ~~
            <majority_requirement>3/4</majority_requirement>                                              | ~~
            """)
    void what_a_question_took_is_never_guessed(String xml, String required) {
        RollCall vote =
                vote(xml + "<count><yeas>65</yeas><nays>28</nays><present/><absent>7</absent></count><vote_result>Agreed to</vote_result>");
        assertThat(vote.required().map(Object::toString).orElse("")).isEqualTo(required);
        assertThat(VoteChecks.of(vote, Instant.parse("2026-01-01T00:00:00Z"))).extracting(VoteFinding::kind)
                .filteredOn(VoteFinding.Kind.REQUIREMENT_UNKNOWN::equals).hasSize(required.isEmpty() ? 1 : 0);
    }

    @Test
    void the_vice_president_breaks_a_tie_and_is_in_no_count() {
        RollCall vote = vote("<count><yeas>50</yeas><nays>50</nays></count><tie_breaker><by_whom>Vice President</by_whom>"
                + "<tie_breaker_vote>Yea</tie_breaker_vote></tie_breaker>");
        assertThat(vote.tieBreak().orElseThrow().position().side()).isEqualTo(Position.Side.YEA);
        assertThat(vote.tally()).contains(new Tally(50, 50, 0, 0));
        assertThat(vote("<tie_breaker><by_whom/><tie_breaker_vote/></tie_breaker>").tieBreak()).isEmpty();
    }

    @Test
    void a_live_pair_is_present_and_names_the_other_senator() {
        RollCall vote = vote("<members><member><member_full>Murkowski (R-AK)</member_full><party>R</party><state>AK</state>"
                + "<vote_cast crp=\" \" pair=\"S375\">Present, Giving Live Pair</vote_cast><lis_member_id>S288</lis_member_id></member></members>");
        Position position = vote.positions().getFirst().position();
        assertThat(position).isEqualTo(new Position(Position.Side.PRESENT, "Present, Giving Live Pair", Optional.of("S375")));
        assertThat(position.livePair()).isTrue();
        assertThat(vote.positions().getFirst().member().id()).isEqualTo("S288");
    }

    @Test
    void what_it_takes_stands_in_the_words_of_the_result_where_it_is_not_printed() {
        assertThat(vote("<majority_requirement>1/2</majority_requirement>").required()).map(Object::toString).contains("1/2");
        assertThat(vote("<vote_result_text>Amendment Rejected (16-83, 3/5 majority required)</vote_result_text>").required())
                .map(Object::toString).contains("3/5");
        assertThat(vote("").required()).map(Object::toString).contains("1/2");
    }

    @Test
    void what_is_new_in_it_is_said() {
        var unread = new ArrayList<String>();
        new SenateParser(unread::add)
                .vote("<roll_call_vote><congress>118</congress><session>1</session><vote_number>1</vote_number><mood/></roll_call_vote>"
                        .getBytes(UTF_8));
        assertThat(unread).containsExactly("roll_call_vote/mood");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                    | empty
            <html>roll call vote not available</html>                             | HTML
            <rollcall-vote/>                                                      | root is <rollcall-vote>
            <roll_call_vote><congress>118                                         | cut off
            <roll_call_vote/>                                                     | no vote_number
            <roll_call_vote><vote_number>x</vote_number></roll_call_vote>         | vote_number: 'x'
            """)
    void what_is_no_vote_is_named(String bytes, String reason) {
        assertThatThrownBy(() -> new SenateParser().vote(bytes.getBytes(UTF_8))).isInstanceOf(SenateException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_page_in_place_of_a_vote_means_that_it_is_still_to_come() {
        assertThatThrownBy(() -> new SenateParser().vote("<!DOCTYPE html><html/>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(SenateException.class, e -> assertThat(e.pending()).isTrue());
    }

    @Test
    void a_menu_lists_votes_with_a_day_without_a_year_and_a_bad_row_costs_only_itself() {
        VoteMenu menu = new SenateParser().menu("""
                <vote_summary><congress>119</congress><session>1</session><congress_year>2025</congress_year><votes>
                <vote><vote_number>00659</vote_number><vote_date>18-Dec</vote_date><issue>PN373</issue><question>On the Amendment
                 <measure>S.Amdt. 3937</measure></question><result>Agreed to</result><vote_tally><yeas>51</yeas><nays>42</nays></vote_tally>
                <title>T</title></vote>
                <vote><vote_number>00655</vote_number><en_bloc><matter><issue>PN1</issue><question>On the Nomination</question>
                <result>Confirmed</result></matter><matter><issue>PN2</issue></matter></en_bloc></vote>
                <vote><vote_number>x</vote_number></vote></votes></vote_summary>""".getBytes(UTF_8));
        assertThat(menu.votes()).extracting(row -> row.id().toString()).containsExactly("s659-119.2025", "s655-119.2025");
        assertThat(menu.votes().getFirst().day()).contains(MonthDay.of(12, 18));
        assertThat(menu.votes().getFirst().matters())
                .containsExactly(new VoteMenu.Matter("PN373", "On the Amendment", "S.Amdt. 3937", "Agreed to"));
        assertThat(menu.votes().getFirst().yeas()).contains(51);
        assertThat(menu.votes().getLast().matters()).extracting(VoteMenu.Matter::issue).containsExactly("PN1", "PN2");
        assertThat(menu.unreadable()).singleElement().asString().contains("vote_number");
    }
}
