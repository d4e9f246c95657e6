package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.SomeVotes;
import floorwire.VoteWriter;

class VotesInspectCommandTest {
    private static final String HEADER =
            "vote\tdate\tquestion\trequired\tresult\tyea\tnay\tpresent\tnot_voting\tmeasure\tpositions\n";
    private static final String KAINE = """
            <?xml version="1.0" encoding="UTF-8"?><roll_call_vote><congress>118</congress><session>1</session><congress_year>2023</congress_year>
            <vote_number>190</vote_number><vote_date>July 19, 2023,  04:04 PM</vote_date><modify_date>July 25, 2023,  07:39 PM</modify_date>
            <question>On the Amendment
             </question><vote_title>Kaine Amdt. No. 429</vote_title><majority_requirement>3/5</majority_requirement>
            <vote_result>Amendment Agreed to</vote_result><document><document_type>S.Amdt.</document_type><document_number/></document>
            <amendment><amendment_number>S.Amdt. 429</amendment_number><amendment_to_amendment_number>S.Amdt. 935</amendment_to_amendment_number>
            <amendment_to_document_number>S. 2226</amendment_to_document_number></amendment>
            <count><yeas>65</yeas><nays>28</nays><present/><absent>7</absent></count><members>
            <member><member_full>Blackburn (R-TN)</member_full><party>R</party><state>TN</state><vote_cast>Nay</vote_cast>
            <lis_member_id>S396</lis_member_id></member><member><member_full>New (D-VA)</member_full><party>D</party><state>VA</state>
            <vote_cast>Not Voting</vote_cast><lis_member_id/></member></members></roll_call_vote>
            """;
    private static final String KAINE_ROW =
            "s190-118.2023\t2023-07-19T16:04:00-04:00\tOn the Amendment\t3/5\tAmendment Agreed to\t65\t28\t0\t7\ts2226-118\t2\n";
    private static final String RECORD =
            """
            {"houseRollCallVote": {"congress": 119, "sessionNumber": 1, "rollCallNumber": 17, "legislationNumber": 30, "legislationType": "HR",
             "result": "Passed", "startDate": "2025-01-16T11:00:00-05:00", "updateDate": "2025-02-14T21:47:34-05:00", "voteQuestion": "On Passage",
             "voteType": "Yea-and-Nay", "votePartyTotal": [{"yeaTotal": 1, "nayTotal": 1, "presentTotal": 0, "notVotingTotal": 0, "voteParty": "R"}]}}""";
    private static final String MEMBERS =
            """
            {"houseRollCallVoteMemberVotes": {"congress": 119, "sessionNumber": 1, "rollCallNumber": 17, "voteQuestion": "On Passage", "results": [
             {"bioguideID": "A000055", "firstName": "Robert", "lastName": "Aderholt", "voteCast": "Yea", "voteParty": "R", "voteState": "AL"},
             {"bioguideID": "A000370", "firstName": "Alma", "lastName": "Adams", "voteCast": "Nay", "voteParty": "D", "voteState": "NC"}]}}""";

    @TempDir Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Ran inspect(Object... words) {
        Object[] all = new Object[words.length + 4];
        all[0] = "votes";
        all[1] = "inspect";
        System.arraycopy(words, 0, all, 2, words.length);
        all[all.length - 2] = "--format";
        all[all.length - 1] = "tsv";
        return Ran.of(all);
    }

    private static String clerk(String metadata, String rows) {
        return "<?xml version=\"1.0\"?>\r\n<!DOCTYPE rollcall-vote PUBLIC \"-//US Congress//DTDs/vote v1.0 20031119 //EN\" \"../vote.dtd\">\r\n"
                + "<rollcall-vote><vote-metadata><congress>118</congress><session>1st</session>" + metadata + "</vote-metadata><vote-data>"
                + rows
                + "</vote-data></rollcall-vote>";
    }

    private static String row(String id, String name, String vote) {
        return "<recorded-vote><legislator name-id=\"" + id + "\" party=\"D\" state=\"XX\">" + name + "</legislator><vote>" + vote
                + "</vote></recorded-vote>";
    }

    @Test
    void an_amendment_of_the_senate_counts_as_published_and_names_the_bill() throws IOException {
        Ran ran = inspect(file("x", KAINE));
        assertThat(ran.out()).isEqualTo(HEADER + KAINE_ROW);
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("s190-118.2023 holds 2 of 100 positions");
    }

    @Test
    void a_row_a_member_has_the_best_id_there_is() throws IOException {
        file("a", KAINE);
        file("b", clerk("<rollcall-num>7</rollcall-num>", row("G000582", "González-Colón (PR)", "Aye") + row("0000000", "Nobody", "No")));
        assertThat(inspect(folder, "--positions").out()).isEqualTo("""
                vote\tmember\tname\tparty\tstate\tposition
                h7-118.2023\tG000582\tGonzález-Colón (PR)\tD\tXX\tAye
                h7-118.2023\t\tNobody\tD\tXX\tNo
                s190-118.2023\tS396\tBlackburn (R-TN)\tR\tTN\tNay
                s190-118.2023\t\tNew (D-VA)\tD\tVA\tNot Voting
                """);
    }

    @Test
    void an_election_leaves_yea_and_nay_empty_and_a_quorum_call_takes_nothing() throws IOException {
        file("election", clerk(
                "<rollcall-num>2</rollcall-num><vote-question>Election of the Speaker</vote-question><vote-type>YEA-AND-NAY</vote-type>"
                        + "<vote-result>Jeffries</vote-result><action-date>3-Jan-2023</action-date><action-time time-etz=\"13:39\">1:39 PM</action-time>"
                        + "<vote-totals><totals-by-candidate><candidate>Jeffries</candidate><candidate-total>1</candidate-total></totals-by-candidate>"
                        + "<totals-by-candidate><candidate>Present</candidate><candidate-total>1</candidate-total></totals-by-candidate>"
                        + "<totals-by-candidate><candidate>Not Voting</candidate><candidate-total>0</candidate-total></totals-by-candidate></vote-totals>",
                row("A000370", "Adams", "Jeffries") + row("A000055", "Aderholt", "Present")));
        file("quorum", clerk("<rollcall-num>1</rollcall-num><legis-num>QUORUM</legis-num><vote-question>Call By States</vote-question>"
                + "<vote-type>QUORUM</vote-type><vote-result>Passed</vote-result><vote-totals><totals-by-vote><yea-total>0</yea-total>"
                + "<nay-total>0</nay-total><present-total>1</present-total><not-voting-total>0</not-voting-total></totals-by-vote></vote-totals>",
                row("A000370", "Adams", "Present")));
        assertThat(inspect(folder).out()).isEqualTo(HEADER + "h1-118.2023\t\tCall By States\t\tPassed\t0\t0\t1\t0\t\t1\n"
                + "h2-118.2023\t2023-01-03T13:39:00-05:00\tElection of the Speaker\t1/2\tJeffries\t\t\t1\t0\t\t2\n");
    }

    @Test
    void guilty_counts_as_yea_and_not_guilty_as_nay() throws IOException {
        Ran ran = inspect(
                file("trial", KAINE.replace("<yeas>65</yeas><nays>28</nays><present/><absent>7</absent>", "").replace("<count></count>", "")
                        .replace(">Nay<", ">Guilty<").replace(">Not Voting<", ">Not Guilty<")));
        assertThat(ran.out()).contains("\t1\t1\t0\t0\ts2226-118\t2\n");
    }

    @Test
    void totals_and_members_of_the_api_make_one_row_and_the_chambers_own_record_goes_before() throws IOException {
        file("1", MEMBERS);
        file("2", RECORD);
        assertThat(inspect(folder).out())
                .isEqualTo(HEADER + "h17-119.2025\t2025-01-16T11:00:00-05:00\tOn Passage\t1/2\tPassed\t1\t1\t0\t0\thr30-119\t2\n");
        file("3", clerk("<rollcall-num>17</rollcall-num><vote-question>The Clerk's</vote-question>", "").replace("118", "119"));
        assertThat(inspect(folder).out()).contains("The Clerk's").hasLineCount(2);
    }

    @Test
    void a_count_that_cannot_be_takes_no_sound_record_s_place() throws IOException {
        file("1", KAINE);
        file("2", KAINE.replace("<yeas>65</yeas>", "<yeas>165</yeas>"));
        assertThat(inspect(folder).out()).contains("\t65\t28\t").hasLineCount(2);
    }

    @Test
    void of_two_records_of_one_vote_the_one_changed_last_counts() throws IOException {
        file("1", KAINE.replace("<yeas>65</yeas>", "<yeas>64</yeas>"));
        file("2", KAINE.replace("July 25, 2023,  07:39 PM", "July 20, 2023,  07:39 PM"));
        assertThat(inspect(folder).out()).contains("\t64\t28\t").hasLineCount(2);
    }

    @Test
    void bad_files_are_named_with_the_reason_and_the_rest_is_printed() throws IOException {
        file("a", KAINE);
        file("cut", KAINE.substring(0, 700));
        file("page", "<!DOCTYPE html><html><body>roll call vote not available</body></html>");
        file("absent", "<xml>Error sanitizing file \"roll999.xml\". Please try again.</xml>");
        file("menu", "<?xml version=\"1.0\"?><vote_summary><congress>118</congress></vote_summary>");
        file("nothing", "");
        file("json", "{\"error\": \"Unknown resource\"}");
        file("text", "hello");
        file("null", "{\"houseRollCallVote\": null}");
        Ran ran = inspect(folder, folder.resolve("nowhere"));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEqualTo(HEADER + KAINE_ROW);
        assertThat(ran.err()).contains("cut: not a vote of the Senate: cut off at byte 700", "page: not a roll call but an HTML page",
                "absent: no such roll call", "menu: not a roll call but the Senate's menu", "nothing: empty",
                "json: an error in place of the answer",
                "text: not a roll call of the House Clerk", "nowhere: no such file",
                "null: 'houseRollCallVote' is empty in it", "fetch that again from clerk.house.gov").doesNotContain("\tat ");
    }

    @Test
    void a_record_that_contradicts_itself_is_printed_as_published_and_named() throws IOException {
        String twice = row("A000370", "Adams", "Aye");
        Ran ran = inspect(
                file("x", clerk("<rollcall-num>7</rollcall-num><vote-totals><totals-by-vote><yea-total>900</yea-total></totals-by-vote>"
                        + "</vote-totals><action-date>8-Sep-2033</action-date>", twice + twice)));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("h7-118.2023\t2033-09-08\t").contains("\t900\t0\t0\t0\t\t2\n");
        assertThat(ran.err()).contains("no day of the 118th Congress", "Adams (A000370) stands in it twice", "counts 900 members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<vote-result>Vacated</vote-result>", "<vote-result>Vitiated</vote-result>",
        "<vote-result>Passed</vote-result><vote-desc>VACATED - On motion to adjourn</vote-desc>"})
    void a_vote_that_was_undone_is_named_in_whatever_words(String words) throws IOException {
        assertThat(inspect(file("x", clerk("<rollcall-num>7</rollcall-num>" + words, ""))).err()).contains("h7-118.2023 was vacated");
        assertThat(inspect(file("x", clerk("<rollcall-num>7</rollcall-num><vote-desc>Vacated Land Act</vote-desc>", ""))).err())
                .doesNotContain("was vacated");
    }

    @Test
    void what_a_type_that_is_not_known_takes_is_said_to_be_unknown() throws IOException {
        Ran ran = inspect(file("x",
                clerk("<rollcall-num>7</rollcall-num><vote-question>On Motion to Suspend the Rules and Pass</vote-question>"
                        + "<vote-type>WHATEVER</vote-type><vote-result>Passed</vote-result><vote-totals><totals-by-vote><yea-total>1</yea-total>"
                        + "</totals-by-vote></vote-totals>", row("A000370", "Adams", "Aye"))));
        assertThat(ran.out()).contains("Suspend the Rules and Pass\t\tPassed");
        assertThat(ran.err()).contains("does not print what the question took, or in no words that are known");
    }

    @Test
    void a_record_without_totals_and_positions_and_one_with_something_behind_its_end_are_named() throws IOException {
        file("a", RECORD.replaceFirst("\"votePartyTotal\": \\[.*?\\]", "\"votePartyTotal\": []"));
        file("b", KAINE + "and so on");
        Ran ran = inspect(folder);
        assertThat(ran.err())
                .contains("h17-119.2025 holds neither totals nor positions", "b: not a vote of the Senate: something behind its end")
                .doesNotContain("cut off at");
    }

    @Test
    void a_line_of_the_table_is_aligned_and_without_a_path_or_with_another_format_it_is_a_usage_error() throws IOException {
        Path file = file("x", KAINE);
        assertThat(Ran.of("votes", "inspect", file).out().lines().toList()).hasSize(2).last().asString()
                .startsWith("s190-118.2023  2023-07-19T16:04:00-04:00  On the Amendment  3/5       Amendment Agreed to   65   28");
        assertThat(Ran.of("votes", "inspect", file, "--positions").out())
                .contains("s190-118.2023  S396    Blackburn (R-TN)  R      TN     Nay");
        assertThat(Ran.of("votes", "inspect").exit()).isEqualTo(2);
        assertThat(Ran.of("votes", "inspect", file, "--format", "xml").exit()).isEqualTo(2);
        assertThat(Ran.of("votes").exit()).isEqualTo(2);
    }

    @Test
    void many_votes_are_read_without_a_word_of_complaint() throws IOException {
        for (int i = 0; i < 60; i++) {
            file("h" + i, VoteWriter.write(SomeVotes.house(i, 20)));
            file("s" + i, VoteWriter.write(SomeVotes.senate(i, 20)));
        }
        Ran ran = inspect(folder);
        assertThat(ran.out().lines().count()).isGreaterThan(110);
        assertThat(ran.err().lines().filter(line -> !line.contains("is needed"))).isEmpty();
        assertThat(ran.exit()).isZero();
    }

    @Test
    void a_list_of_members_gives_senators_their_bioguide_ids_and_an_unknown_one_keeps_his_own() throws IOException {
        Path vote = file("vote", KAINE);
        Path members = file("members", """
                [{"id": {"bioguide": "B001243", "lis": "S396"}, "name": {"first": "Marsha", "last": "Blackburn"}, "terms": [
                 {"type": "sen", "start": "2019-01-03", "end": "2025-01-03", "state": "TN", "party": "Republican"}]}]""");
        Ran ran = inspect(vote, "--positions", "--members", members);
        assertThat(ran.out()).contains("s190-118.2023\tB001243\tBlackburn (R-TN)\tR\tTN\tNay\n", "s190-118.2023\t\tNew (D-VA)\tD");
        assertThat(ran.exit()).isZero();
        assertThat(inspect(vote, "--members", vote)).satisfies(bad -> {
            assertThat(bad.exit()).isEqualTo(3);
            assertThat(bad.err()).contains("vote: not a list of members");
        });
    }
}
