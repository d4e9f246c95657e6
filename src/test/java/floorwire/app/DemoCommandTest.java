package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code demo --batch}: what others read by program. */
class DemoCommandTest {

    private static final Pattern HEADING =
            Pattern.compile("#(nato|un|ndaa) · [A-Z][a-z]{2} \\d{1,2} [A-Z][a-z]{2} \\d{4}, \\d{1,2}:\\d{2} [ap]m ET");

    private static Ran demo = new Ran(-1, "", "");

    @BeforeAll
    static void play() {
        demo = Ran.of("demo", "--batch");
    }

    private static List<String> posts() {
        return Arrays.asList(demo.out().strip().split("\n\n"));
    }

    private static List<String> posts(String... words) {
        return posts().stream().filter(post -> Arrays.stream(words).allMatch(post::contains)).toList();
    }

    @Test
    void two_runs_print_the_same_bytes_and_nothing_on_the_error_output() {
        assertThat(demo.exit()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(Ran.of("demo", "--batch")).isEqualTo(demo);
    }

    @Test
    void every_post_opens_with_its_channel_and_time_and_an_empty_line_stands_between_two() {
        assertThat(posts()).hasSizeGreaterThan(20).allSatisfy(post -> {
            assertThat(post.lines().findFirst().orElseThrow()).matches(HEADING);
            assertThat(post.lines().count()).isGreaterThan(2);
            assertThat(post).doesNotContain("\t", "\r", "\u001b");
        });
        assertThat(demo.out()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\n\n\n");
        assertThat(demo.out().lines().filter(line -> line.startsWith("#"))).allSatisfy(line -> assertThat(line).matches(HEADING));
    }

    @Test
    void no_decoy_is_posted() {
        assertThat(Pattern.compile("(?:S|H\\.R|H\\.Res|S\\.Res|S\\.J\\.Res|H\\.J\\.Res)\\. 9\\d{3}\\b").matcher(demo.out()).find())
                .isFalse();
    }

    @Test
    void the_milestones_stand_in_their_channels() {
        assertThat(posts("#nato", "New bill · S. 2174 (119th) · would direct withdrawal from NATO")).hasSize(1);
        assertThat(posts("#nato", "H.R. 6508 (119th) · would direct withdrawal from NATO")).hasSize(1);
        assertThat(posts("#nato", "S.J.Res. 37 (118th) · would limit withdrawal from NATO")).isNotEmpty();
        assertThat(posts("#un", "S. 669 (119th) · would direct withdrawal from")).hasSize(1);
        assertThat(posts("#un", "H.R. 1498 (119th) · would direct withdrawal from")).hasSize(1);
        assertThat(posts("#ndaa", "H.R. 2670 (118th) · passed the House", "219–210")).isNotEmpty();
        assertThat(posts("#ndaa", "S. 2226 (118th) · passed the Senate", "86–11")).isNotEmpty();
        assertThat(posts("#ndaa", "Public Law 118-31")).isNotEmpty();
    }

    /** bill-status#254: a false "Presented to President" that vanished; nothing was posted, so nothing is corrected. */
    @Test
    void presented_signed_and_law_come_once_and_nothing_is_corrected_that_was_not_posted() {
        List<String> presented = posts("presented to the President");
        assertThat(presented).singleElement().asString().startsWith("#ndaa").contains("H.R. 2670 (118th)");
        List<String> law = posts("is now Public Law 118-31");
        assertThat(law).singleElement().asString().startsWith("#ndaa");
        for (String post : List.of(presented.getFirst(), law.getFirst())) {
            String posted = post.substring(post.indexOf("· ") + 2, post.indexOf(" ET"));
            String seen = post.replaceFirst("(?s).*seen ", "").replaceFirst("(?s) ET.*", "");
            assertThat(posted).as("posted at the second look, not when first seen").isNotEqualTo(seen);
        }
        assertThat(posts("CORRECTED")).noneMatch(post -> post.toLowerCase(Locale.ROOT).contains("presented"));
    }
}
