package floorwire.feed.legislators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.congress.Term;

class LegislatorsParserTest {
    private static final Path FOLDER = Path.of("../shared/data/legislators");
    private static final String CURRENT = """
            [{"id": {"bioguide": "K000383", "lis": "S363"}, "name": {"first": "Angus", "last": "King", "official_full": "Angus S. King, Jr."},
              "terms": [{"type": "sen", "start": "2013-01-03", "end": "2019-01-03", "state": "ME", "party": "Independent", "caucus": "Democrat"}]},
             {"id": {"bioguide": "V000133"}, "name": {"first": "Jefferson", "last": "Van Drew"},
              "terms": [{"type": "rep", "start": "2019-01-03", "end": "2021-01-03", "state": "NJ", "district": 2, "party": "Republican",
               "party_affiliations": [{"start": "2019-01-03", "end": "2019-12-18", "party": "Democrat"},
                {"start": "2019-12-19", "end": "2021-01-03", "party": "Republican"}]},
               {"type": "rep", "start": "2021-01-03", "end": "2023-01-03", "state": "NJ", "district": 2, "party": "Republican"}]}]""";
    private static final String HISTORICAL = """
            last_name,first_name,type,state,district,party,bioguide_id,lis_id,full_name
            Biden,Joseph,sen,DE,,Democrat,B000444,S010,"Biden, ""Joe"", Jr."
            Clymer,George,rep,PA,-1,,C000538,,
            Nobody,No,rep,PA,1,,,,
            Strange,Very,king,PA,1,,S999999,,
            """;

    private static Legislators parse(String text) {
        return new LegislatorsParser().parse(text.getBytes(UTF_8));
    }

    @Test
    void a_sitting_member_has_every_term_and_the_party_of_the_day() {
        Legislator drew = parse(CURRENT).people().getLast();
        assertThat(drew.display()).isEqualTo("Jefferson Van Drew");
        Term term = drew.termOn(LocalDate.of(2019, 12, 18)).orElseThrow();
        assertThat(term.partyOn(LocalDate.of(2019, 12, 18))).isEqualTo("Democrat");
        assertThat(term.partyOn(LocalDate.of(2019, 12, 19))).isEqualTo("Republican");
        assertThat(term.district()).contains(2);
        assertThat(drew.termOn(LocalDate.of(2021, 1, 3)).orElseThrow().start()).contains(LocalDate.of(2021, 1, 3));
        assertThat(drew.termOn(LocalDate.of(2018, 1, 3))).isEmpty();
    }

    @Test
    void an_independent_has_a_caucus_and_a_senator_two_ids() {
        Legislator king = parse(CURRENT).people().getFirst();
        assertThat(king.lis()).contains("S363");
        assertThat(king.lastTerm().orElseThrow().chamber()).isEqualTo(Chamber.SENATE);
        assertThat(king.lastTerm().orElseThrow().caucusOn(LocalDate.of(2015, 1, 1))).contains("Democrat");
    }

    @Test
    void a_former_member_has_a_last_term_without_dates_and_who_cannot_be_read_costs_only_himself() {
        Legislators list = parse(HISTORICAL);
        assertThat(list.people()).extracting(Legislator::bioguide).containsExactly("B000444", "C000538");
        assertThat(list.people().getFirst().display()).isEqualTo("Biden, \"Joe\", Jr.");
        assertThat(list.people().getFirst().termOn(LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(list.people().getLast().lastTerm().orElseThrow().district()).isEmpty();
        assertThat(list.unreadable()).hasSize(2).first().asString().contains("line 4", "Nobody");
    }

    @Test
    void the_captured_lists_are_read_whole() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no captured members at ../shared/data/legislators");
        Legislators current = new LegislatorsParser().parse(Files.readAllBytes(FOLDER.resolve("legislators-current.json")));
        Legislators historical = new LegislatorsParser().parse(Files.readAllBytes(FOLDER.resolve("legislators-historical.csv")));
        assertThat(current.unreadable()).isEmpty();
        assertThat(historical.unreadable()).isEmpty();
        assertThat(current.people()).hasSize(537);
        assertThat(historical.people()).hasSize(12_230);
        assertThat(current.people().stream().filter(one -> one.lis().isPresent())).hasSize(100);
        var members = new Members(current.people());
        assertThat(members.byLis("S275").orElseThrow().bioguide()).isEqualTo("C000127");
        assertThat(members.byBioguide("K000401").orElseThrow().lastTerm().orElseThrow().caucus()).contains("Republican");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | empty
            <!DOCTYPE html><html/>    | HTML
            {"id": 1}                 | not a list
            [{"id": {}}]              | without a Bioguide id
            [{"id":                   | not JSON
            a,b                       | begins 'a,b'
            """)
    void what_is_no_list_of_members_is_named(String text, String reason) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(LegislatorsException.class).hasMessageContaining(reason);
    }

    @Property(tries = 300)
    void cut_or_damaged_it_is_a_list_or_a_refusal_and_nothing_else(@ForAll boolean csv, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = (csv ? HISTORICAL : CURRENT).getBytes(UTF_8);
        int at = Math.floorMod(place, bytes.length);
        for (byte[] wrong : new byte[][]{Arrays.copyOf(bytes, at), damaged(bytes, at, damage)}) {
            try {
                assertThat(new LegislatorsParser().parse(wrong)).isNotNull();
            } catch (LegislatorsException e) {
                assertThat(e).message().isNotBlank();
            }
        }
    }

    private static byte[] damaged(byte[] bytes, int at, byte damage) {
        byte[] copy = bytes.clone();
        copy[at] = damage;
        return copy;
    }
}
