package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.topic.Topic;
import floorwire.topic.TopicFiles;

/** A form that was filled in, and the line it is. */
class OptionLineTest {

    private static final CommandCatalog CATALOG = CommandCatalog.shipped();
    private static final Pattern PARTS = Pattern.compile("; ");
    private static final List<Topic> TOPICS = TopicFiles.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bill             |                                                                      | bill
            bill             | query=s2174                                                          | bill s2174
            bill             | query=s2174; part=details                                            | bill s2174 details
            bill             | query=s2174; on=2025-07-01                                           | bill s2174 on 2025-07-01
            bill             | query=north atlantic; page=2; stage=committee; sponsor=lee           | bill north atlantic sponsor lee stage committee page 2
            bill             | topic=nato limit; congress=118                                       | bill topic nato limit congress 118
            bill             | query=s2174; share=true                                              | bill s2174
            bill             | query=s2174; colour=red                                              | bill s2174
            follow           |                                                                      | follow
            follow           | what=nato                                                            | follow preview nato
            follow           | what=nato; hear=everything                                           | follow preview nato everything
            follow           | do=add; what=nato; hear=everything                                   | follow add nato everything
            follow           | do=stop; what=land use                                               | follow stop land use
            follow           | do=pause                                                             | follow pause
            follow           | hear=milestones                                                      | follow settings milestones
            follow           | do=settings; zone=Chicago                                            | follow settings zone Chicago
            follow           | zone=Chicago                                                         | follow settings zone Chicago
            congress topic   | topic=nato                                                           | congress topic nato
            congress topic   | topic=land use; matching="land use" OR zoning -military              | congress topic new land use matching "land use" OR zoning -military
            congress topic   | do=delete; topic=land use                                            | congress topic delete land use
            congress explain | words=leaving NATO                                                   | congress explain leaving NATO
            bill             | query=s2226; part=amendments; csv=true                               | bill s2226 amendments csv
            vote             | query=s190 2023; state=PA; csv=true                                  | vote s190 2023 state PA csv
            vote             | query=s190 2023; show=states; csv=true                               | vote s190 2023 states csv
            vote             | on=2023-07-19; csv=true                                              | vote on 2023-07-19 csv
            vote             | query=nato; party=R; csv=false                                       | vote nato party R
            congress member  | who=massie; topic=nato; csv=true                                     | congress member massie topic nato csv
            congress ndaa    | year=fy2024; csv=true                                                | congress ndaa fy2024 csv
            congress recent  | of=nato; days=30; everything=true; page=2                            | congress recent nato 30 days everything page 2
            congress recent  | everything=false; since=2025-06-01                                   | congress recent since 2025-06-01
            congress why     | bill=H.R. 2670 (118th); on=2023-07-14                                | congress why H.R. 2670 (118th) on 2023-07-14
            congress status  | share=true                                                           | congress status
            congress help    | command=follow                                                       | congress help follow
            """)
    void a_form_is_exactly_the_line_one_would_type(String command, String form, String line) {
        OptionLine made = OptionLine.of(spec(command), form(form));
        assertThat(made.text()).isEqualTo(line);
        assertThat(made.refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bill   | query=s2174; part=details; sponsor=lee | `part: details` does not go together with `sponsor`.
            bill   | query=s2174; part=everything           | `part` is none of: details, text, votes, amendments, path, why.
            bill   | query=nato; page=0                     | `page` is a whole number from 1 to 999.
            bill   | query=nato; page=2 sponsor lee         | `page` is a whole number from 1 to 999.
            bill   | sponsor=lee; csv=true                  | `csv: true` does not go together with `sponsor`.
            follow | do=pause; what=nato                    | `do: pause` does not go together with `what`.
            follow | what=nato; zone=Chicago                | `what: nato` does not go together with `zone`.
            """)
    void what_does_not_go_together_is_refused_by_name(String command, String form, String refusal) {
        assertThat(OptionLine.of(spec(command), form(form)).refusal()).hasValueSatisfying(said -> assertThat(said).startsWith(refusal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bill             | sponsor=lee stage law; stage=committee                | bill sponsor "lee stage law" stage committee
            bill             | sponsor=le"e" stage "law                              | bill sponsor "lee stage law"
            bill             | query=stage; topic=nato                               | bill "stage" topic nato
            bill             | query=details                                         | bill "details"
            bill             | query=north atlantic "treaty; sponsor=lee             | bill north atlantic treaty sponsor lee
            follow           | do=settings; what=zone Chicago                        | follow settings "zone Chicago"
            follow           | do=add; what=land use everything                      | follow add "land use everything"
            congress topic   | do=delete; topic=land use yes                         | congress topic delete "land use yes"
            congress recent  | of=nato everything                                    | congress recent "nato everything"
            """)
    void a_word_that_means_something_stays_a_part_of_its_value(String command, String form, String line) {
        assertThat(OptionLine.of(spec(command), form(form)).text()).isEqualTo(line);
    }

    @Test
    void what_is_said_of_a_quoted_name_is_asked_for_again_by_its_line() {
        BillFilter filter = BillFilter.parse("sponsor \"lee stage law\" page 2", TOPICS, List.of(), LocalDate.EPOCH);
        assertThat(filter.sponsor()).contains("lee stage law");
        assertThat(filter.stage()).isEmpty();
        assertThat(filter.page()).isEqualTo(2);
        assertThat(BillFilter.parse(filter.line(List.of()), TOPICS, List.of(), LocalDate.EPOCH).sponsor()).contains("lee stage law");
    }

    @Property(tries = 400)
    @Tag("property")
    void any_values_make_one_line_of_the_same_command(@ForAll("filledForms") Filled filled) {
        OptionLine line = OptionLine.of(filled.spec(), filled.given());
        assertThat(line.text()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202e]").isEqualTo(Typed.clean(line.text()));
        assertThat(CATALOG.parse(line.text())).hasValueSatisfying(parsed -> {
            assertThat(parsed.spec()).isEqualTo(filled.spec());
            assertThat(parsed.named()).isEqualTo(filled.spec().command());
        });
    }

    @Property(tries = 600)
    @Tag("property")
    void no_value_of_a_search_sets_a_filter_beside_its_own(@ForAll("names") String sponsor, @ForAll("stages") String stage,
            @ForAll("pages") int page) {
        Map<String, String> given = new LinkedHashMap<>(Map.of("query", "treaty", "sponsor", sponsor, "page", "" + page));
        if (!stage.isEmpty()) {
            given.put("stage", stage);
        }
        BillFilter filter =
                BillFilter.parse(OptionLine.of(spec("bill"), given).text().substring("bill ".length()), TOPICS, List.of(), LocalDate.EPOCH);
        assertThat(filter.stage()).isEqualTo(stage.isEmpty() ? Optional.empty() : Optional.of(stage));
        assertThat(filter.page()).isEqualTo(page);
        assertThat(filter.topic()).isEmpty();
        assertThat(filter.congress()).isEqualTo(OptionalInt.empty());
        assertThat(filter.introduced()).isEmpty();
    }

    record Filled(CommandSpec spec, Map<String, String> given) {}

    @Provide
    Arbitrary<Filled> filledForms() {
        return Arbitraries.of(CATALOG.all()).flatMap(spec -> Arbitraries
                .maps(Arbitraries.of(spec.options()).map(CommandOption::name), names()).ofMaxSize(spec.options().size())
                .map(given -> new Filled(spec, given)));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> words = Arbitraries.of("stage", "Sponsor", "topic", "page", "2", "nato", "congress", "118", "everything", "bill",
                "/follow", "add", "\"", "law", "“zone", "on", "＂x", "\n", "\u202e", "", "matching", "yes", "lee", "s2174");
        return Arbitraries.oneOf(words.list().ofMaxSize(6).map(list -> String.join(" ", list)),
                Combinators.combine(words, Arbitraries.strings().ofMaxLength(12)).as((word, noise) -> word + noise));
    }

    @Provide
    Arbitrary<String> stages() {
        return Arbitraries.of("", "committee", "passed house", "law");
    }

    @Provide
    Arbitrary<Integer> pages() {
        return Arbitraries.integers().between(1, 999);
    }

    private static CommandSpec spec(String command) {
        return CATALOG.named(command).orElseThrow();
    }

    private static Map<String, String> form(@Nullable String form) {
        Map<String, String> given = new LinkedHashMap<>();
        if (form != null) {
            PARTS.splitAsStream(form)
                    .forEach(part -> given.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1)));
        }
        return given;
    }
}
