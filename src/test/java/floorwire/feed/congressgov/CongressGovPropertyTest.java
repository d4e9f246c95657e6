package floorwire.feed.congressgov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import floorwire.congress.BillId;

/** Whatever is damaged, the answer is read or refused by name, and nothing else is thrown. */
class CongressGovPropertyTest {
    private static final BillId S1 = BillId.parse("s1-119").orElseThrow();
    private static final byte[] WHOLE = """
            {"bill":{"congress":119,"type":"S","number":"1","title":"A bill","introducedDate":"2026-01-05","updateDate":"2026-01-06T05:00:00Z",
             "sponsors":[{"bioguideId":"L000577","fullName":"Sen. Lee, Mike [R-UT]","district":3,"isByRequest":"N"}],
             "latestAction":{"actionDate":"2026-01-06","text":"Referred."},"laws":[{"type":"Public Law","number":"119-1"}],
             "cboCostEstimates":[{"pubDate":"2025-06-04T14:00:00Z","title":"An &#039;estimate&#039;","url":"https://x"}],
             "cosponsors":{"count":2,"countIncludingWithdrawnCosponsors":3,"url":"https://x"}},
             "bills":[{"congress":119,"type":"S","number":"1","title":"A bill","updateDate":"2026-01-06",
                "latestAction":{"actionDate":"2026-01-06","text":"Referred."}}],
             "pagination":{"count":1,"next":"https://x"},"request":{"congress":"119","billType":"s","billNumber":"1"},
             "actions":[{"actionDate":"2026-01-06","actionTime":"12:00:00","sourceSystem":{"code":2,"name":"House floor actions"},
                "committees":[{"systemCode":"x","name":"y"}],"recordedVotes":[{"rollNumber":1,"chamber":"House","date":"2026-01-06T05:00:00Z"}],
                "calendarNumber":{"calendar":"U1"}}],
             "titles":[{"title":"t","titleType":"Official","chamberCode":"H","billTextVersionCode":"IH"}],
             "cosponsors":[{"bioguideId":"L000577","sponsorshipDate":"2026-01-06","isOriginalCosponsor":true}],
             "committees":[{"systemCode":"x","activities":[{"name":"Referred To","date":"2026-01-06T05:00:00Z"}],"subcommittees":[{}]}],
             "textVersions":[{"type":"Introduced in Senate","date":"2026-01-06T05:00:00Z","formats":[{"type":"PDF","url":"https://x"}]}],
             "subjects":{"legislativeSubjects":[{"name":"s"}],"policyArea":{"name":"p"}},
             "summaries":[{"actionDate":"2026-01-06","actionDesc":"d","text":"<p>","updateDate":"2026-01-06T05:00:00Z","versionCode":"00"}],
             "relatedBills":[{"congress":119,"number":149,"type":"S","relationshipDetails":[{"identifiedBy":"CRS","type":"Related bill"}]}]}
            """.strip().getBytes(UTF_8);
    private final CongressGovParser parser = new CongressGovParser();

    /** Reads one answer in every way. */
    private int read(byte[] bytes) {
        int refused = 0;
        try {
            assertThat(parser.rows(bytes)).isNotNull();
        } catch (CongressGovException e) {
            assertThat(e).message().isNotBlank();
            refused++;
        }
        try {
            assertThat(parser.record(bytes, S1, Instant.EPOCH)).isNotNull();
        } catch (CongressGovException e) {
            assertThat(e).message().isNotBlank();
            refused++;
        }
        for (Part part : Part.values()) {
            try {
                assertThat(parser.page(bytes, S1, part)).isNotNull();
            } catch (CongressGovException e) {
                assertThat(e).message().isNotBlank();
                refused++;
            }
        }
        return refused;
    }

    @Property(tries = 1)
    void the_whole_answer_is_read_in_every_way() {
        assertThat(read(WHOLE)).isZero();
    }

    @Property(tries = 500)
    void an_answer_cut_at_any_byte_is_no_word(@ForAll int cut) {
        byte[] part = Arrays.copyOf(WHOLE, Math.floorMod(cut, WHOLE.length));
        assertThat(read(part)).isEqualTo(2 + Part.values().length);
    }

    @Property(tries = 500)
    void random_bytes_are_refused(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> parser.rows(bytes)).isInstanceOf(CongressGovException.class);
    }

    @Property(tries = 1000)
    void damage_anywhere_gives_a_word_or_a_refusal_and_nothing_else(@ForAll long seed) {
        byte[] bytes = WHOLE.clone();
        var random = new Random(seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) random.nextInt() : bytes[random.nextInt(bytes.length)];
        }
        assertThat(read(bytes)).isNotNegative();
    }

    @Property(tries = 500)
    void a_value_of_any_other_kind_gives_a_word_or_a_refusal_and_nothing_else(@ForAll long seed) {
        var random = new Random(seed);
        String[] other = {"null", "{}", "[]", "[[]]", "12345678901234567890", "true", "\"\"", "\"\\u0000&#x110000;\"", "{\"count\":-1}"};
        String[] values = new String(WHOLE, UTF_8).split("(?<=\":)");
        int at = 1 + random.nextInt(values.length - 1);
        String value = values[at];
        values[at] = value.startsWith("\"") ? other[random.nextInt(other.length)] + value.replaceFirst("\"[^\"]*\"", "") : value;
        assertThat(read(String.join("", values).getBytes(UTF_8))).isNotNegative();
    }
}
