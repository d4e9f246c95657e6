package floorwire.command.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may type, and what they are taken to mean. */
class FinderTest {

    private static final Explanations SHIPPED = Explanations.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leaving NATO                                        | leaving-nato
            LEAVE NATO?                                         | leaving-nato
            leaving-nato                                        | leaving-nato
            how could the US leave NATO                         | leaving-nato
            how can the united states withdraw from nato        | leaving-nato
            leavng nato                                         | leaving-nato
            withdrawl from nato                                 | leaving-nato
            pull out of the north atlantic treaty               | leaving-nato
            exiting N.A.T.O.                                    | leaving-nato
            what would it take to get out of nato?              | leaving-nato
            leaving the UN                                      | leaving-un
            can we leave the United Nations?                    | leaving-un
            how to quit the U.N.                                | leaving-un
            leaving the untied nations                          | leaving-un
            1928f                                               | fy2024-provision
            22 USC 1928f                                        | fy2024-provision
            22 U.S.C. § 1928f                                   | fy2024-provision
            section 1250A                                       | fy2024-provision
            sec. 1250A                                          | fy2024-provision
            what does the FY2024 provision say                  | fy2024-provision
            the nato provision in the ndaa                      | fy2024-provision
            kaine amendment                                     | fy2024-road
            how did the nato provision become law               | fy2024-road
            S.J.Res. 37                                         | fy2024-road
            the road the provision took                         | fy2024-road
            can the president leave nato alone                  | presidents-power
            can the president leave nato by himself             | presidents-power
            can the president withdraw from nato unilaterally?  | presidents-power
            Goldwater v. Carter                                 | presidents-power
            goldwater                                           | presidents-power
            OLC opinion                                         | presidents-power
            open skies                                          | presidents-power
            is 1928f unconstitutional?                          | presidents-power
            article 5                                           | article-5
            Article V                                           | article-5
            artcile 5                                           | article-5
            nato's article five                                 | article-5
            what does article 5 say                             | article-5
            collective defence                                  | article-5
            cloture                                             | cloture
            clotur                                              | cloture
            filibuster                                          | cloture
            fillibuster                                         | cloture
            suspension of the rules                             | suspension
            suspending the rules                                | suspension
            discharge petition                                  | discharge
            what's a discharge petition?                        | discharge
            two thirds                                          | two-thirds
            two-thirds majority                                 | two-thirds
            2/3                                                 | two-thirds
            67 votes                                            | 67-senators
            sixty                                               | sixty
            60 votes                                            | sixty
            why 60 votes in the senate?                         | sixty
            notice of withdrawal                                | notice
            what would a notice of withdrawal look like         | notice
            has the US given notice?                            | notice
            denunciation                                        | notice
            who might have standing                             | standing
            can someone sue?                                    | standing
            could Congress sue the president                    | standing
            lawsuit                                             | standing
            60 senators                                         | 60-senators
            60 Senators!                                        | 60-senators
            sixty senators can leave nato                       | 60-senators
            60 senaters                                         | 60-senators
            leaving NATO needs 60 senators                      | 60-senators
            one bill for both                                   | one-bill
            one bill leaves nato and the un                     | one-bill
            the same bill leaves NATO and the UN                | one-bill
            over half of NATO's funding                         | half-of-funding
            more than half of natos budget                      | half-of-funding
            the US pays over half of NATO’s funding             | half-of-funding
            who pays for nato                                   | half-of-funding
            over half of nato's fundign                         | half-of-funding
            the President cannot leave without Congress         | president-cannot
            the president can't leave nato without congress     | president-cannot
            president cannot leave without congres              | president-cannot
            one year's notice is all it takes                   | one-years-notice
            one years notice                                    | one-years-notice
            a year's notice is enough                           | one-years-notice
            one year notise                                     | one-years-notice
            12 months notice                                    | one-years-notice
            Article 5 obliges war                               | article-5-war
            article 5 forces us into war                        | article-5-war
            does article 5 mean war?                            | article-5-war
            artical 5 obliges war                               | article-5-war
            did the senate vote to leave nato                   | senate-voted-2023
            vote 190                                            | senate-voted-2023
            the 2024 defence bill                               | 2024-defense-bill
            a bill quietly passed                               | passed
            has the votes                                       | passed
            did a bill to leave nato pass?                      | passed
            NATexit                                             | natexit
            natexit?                                            | natexit
            #NATexit                                            | natexit
            AmerExit                                            | amerexit
            amerexitt                                           | amerexit
            Senator X said we will leave NATO                   | said
            the president said he will pull out of NATO         | said
            he tweeted that the US is leaving NATO              | said
            Lee wants to leave the UN                           | said
            candidate promises to quit nato                     | said
            "We are leaving NATO", he posted                    | said
            he said 60 senators can do it                       | 60-senators
            she claims one year's notice is all it takes        | one-years-notice
            does leaving the un need 60 votes                   | leaving-un
            can the president leave the un alone                | leaving-un
            what is the ndaa                                    | ndaa
            what does NDAA stand for                            | ndaa
            pocket veto                                         | veto
            what happens if the president vetoes                | veto
            can a bill become law without signature             | veto
            what if the president doesn't sign                  | veto
            when do the bills die                               | end-of-congress
            """)
    void it_is_found(String typed, String id) {
        assertThat(SHIPPED.find(typed)).as(typed).isInstanceOfSatisfying(Found.One.class,
                one -> assertThat(one.explanation().id()).as(typed).isEqualTo(id));
    }

    /** The law on leaving NATO is not that on leaving the United Nations. */
    @ParameterizedTest
    @ValueSource(strings = {"how much does the us pay the un", "who pays for the un", "us share of un budget", "one year notice un",
        "article 5 un",
        "does the un need 60 senators", "un common funding", "who could sue over leaving the UN", "notice of withdrawal from the UN"})
    void a_question_about_the_United_Nations_is_not_answered_with_what_holds_of_NATO(String typed) {
        assertThat(offered(SHIPPED.find(typed))).as(typed)
                .allMatch(each -> each.membership().filter("nato"::equals).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nato charter", "nato participation act"})
    void a_question_about_NATO_is_not_answered_with_what_holds_of_the_United_Nations(String typed) {
        assertThat(offered(SHIPPED.find(typed))).as(typed).allMatch(each -> each.membership().filter("un"::equals).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what counts as nato", "how did rubio vote", "what is an amendment"})
    void a_word_of_a_phrase_is_not_taken_for_the_whole(String typed) {
        assertThat(SHIPPED.find(typed)).as(typed).isNotInstanceOf(Found.One.class);
    }

    @Test
    void a_statement_leads_to_the_bills_of_what_it_speaks_of() {
        assertThat(SHIPPED.find("he said we will leave NATO")).isInstanceOfSatisfying(Found.One.class,
                one -> assertThat(one.topics()).containsExactly("nato"));
        assertThat(SHIPPED.find("he said we will leave the United Nations")).isInstanceOfSatisfying(Found.One.class,
                one -> assertThat(one.topics()).containsExactly("un"));
        assertThat(SHIPPED.find("said")).isInstanceOfSatisfying(Found.One.class,
                one -> assertThat(one.topics()).containsExactlyInAnyOrder("nato", "un"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nato", "leaving", "president", "senators", "votes", "nato law president"})
    void what_may_mean_several_is_answered_with_choices(String typed) {
        assertThat(SHIPPED.find(typed)).as(typed).isInstanceOfAny(Found.Several.class, Found.None.class)
                .satisfies(found -> assertThat(offered(found)).as(typed).isNotEmpty().doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "the of and", "xyzzy plugh", "recipe for pumpkin pie", "%'; drop table x; --", "\u202e\u200b",
        "🦅🦅🦅", "1234567890", "../../etc/hosts", "<b>hello</b>"})
    void what_is_nothing_of_ours_is_not_taken_for_anything(String typed) {
        assertThat(SHIPPED.find(typed)).as(typed).isInstanceOf(Found.None.class);
    }

    @Test
    void ten_thousand_characters_are_read_as_soon_as_a_line() {
        long begun = System.nanoTime();
        assertThat(SHIPPED.find("wirhdrawal ".repeat(1_000) + "nato")).isNotNull();
        assertThat(SHIPPED.find("x".repeat(10_000))).isInstanceOf(Found.None.class);
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NATO Act", "north atlantic", "S 2174", "status", "defund act", "nato", "senator lee", "withdrawal"})
    void words_that_may_be_a_bills_are_left_to_the_bills(String typed) {
        assertThat(SHIPPED.find(typed) instanceof Found.One one && one.surely()).as(typed).isFalse();
    }

    @Test
    void each_way_to_ask_finds_what_it_stands_for() {
        for (Explanation each : SHIPPED.all()) {
            for (String asked : each.kind() == Explanation.Kind.SPEECH ? List.<String>of() : each.asked()) {
                assertThat(SHIPPED.find(asked)).as(asked + " of " + each.id()).isInstanceOfSatisfying(Found.One.class,
                        one -> assertThat(one.explanation().id()).as(asked).isEqualTo(each.id()));
            }
        }
    }

    private static List<Explanation> offered(Found found) {
        return switch (found) {
            case Found.One one -> List.of(one.explanation());
            case Found.Several several -> several.explanations();
            case Found.None none -> none.nearest();
        };
    }
}
