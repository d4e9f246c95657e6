package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;

/** The addresses we make, against those that stand in published files. Of explanations' sources see {@code ShippedExplanationsTest}. */
class LinkFormsTest {

    private static final Path DATA = Path.of("../shared/data");
    @SuppressWarnings("NullAway.Init") // set before all
    private static String published;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "../shared/data is not here");
        try (Stream<Path> bills = Files.list(DATA.resolve("billstatus/named"));
                Stream<Path> answers = Files.walk(DATA.resolve("api-v3")).filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("synthetic"))) {
            published = Stream.concat(bills, answers).map(LinkFormsTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<MatchResult> all(String pattern) {
        return Pattern.compile(pattern).matcher(published).results().collect(Collectors.toSet());
    }

    @Test
    void a_house_roll_call_is_where_published_files_have_it() {
        assertThat(all("https://clerk\\.house\\.gov/evs/(\\d{4})/roll(\\d{3,})\\.xml")).hasSizeGreaterThan(5).allSatisfy(
                url -> assertThat(new Elsewhere.RollCall(Chamber.HOUSE, number(url, 2), OptionalInt.empty()).url(number(url, 1)))
                        .isEqualTo(url.group()));
    }

    @Test
    void a_senate_vote_is_where_published_files_have_it() {
        assertThat(all("https://www\\.senate\\.gov/legislative/LIS/roll_call_votes/vote(\\d{3})([12])/vote_\\1_\\2_(\\d{5})\\.xml"))
                .hasSizeGreaterThan(5).allSatisfy(url -> assertThat(new Elsewhere.RollCall(Chamber.SENATE, number(url, 3), OptionalInt
                        .empty()).url(1786 + 2 * number(url, 1) + number(url, 2))).isEqualTo(url.group()));
    }

    @Test
    void a_measure_s_page_is_where_the_library_has_it() {
        Set<String> pages = all("https://www\\.congress\\.gov/bill/(\\d+)th-congress/([a-z-]+)/(\\d+)(?=[\"<])").stream()
                .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages).isNotEmpty().allSatisfy(page -> {
            String[] parts = page.split("/", -1);
            int congress = Integer.parseInt(parts[4].replaceFirst("th-.*", ""));
            assertThat(Arrays.stream(BillType.values()).map(type -> new BillId(congress, type, Integer.parseInt(parts[6])).url()))
                    .contains(page);
        });
    }

    private static int number(MatchResult url, int group) {
        return Integer.parseInt(url.group(group));
    }
}
