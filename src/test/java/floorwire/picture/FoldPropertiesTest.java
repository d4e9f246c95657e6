package floorwire.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import floorwire.Bills;
import floorwire.congress.Bill;

class FoldPropertiesTest {

    @Property(tries = 300)
    void no_line_is_wider_than_allowed_and_no_word_is_lost(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        List<String> lines = Fold.lines(text, width, Integer.MAX_VALUE, part -> part.codePointCount(0, part.length()));

        assertThat(lines).allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
        assertThat(withoutBlanks(String.join("", lines))).isEqualTo(withoutBlanks(text));
    }

    private static String withoutBlanks(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString().replaceAll("\\s", "");
    }

    @Property(tries = 300)
    void what_does_not_fit_is_left_out_and_marked(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        List<String> lines = Fold.lines(text, width, 2, part -> part.codePointCount(0, part.length()));

        assertThat(lines).hasSizeLessThanOrEqualTo(2)
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
    }

    @Property(tries = 100)
    void whatever_a_title_holds_the_lines_keep_their_width_and_obey_nothing(@ForAll String title,
            @ForAll @IntRange(min = 20, max = 90) int width) {
        Bill bill = Bills.of("s2-119", "2025-01-03").official(title).bill();
        BillPath path = BillPathTest.path(bill, Instant.parse("2025-04-01T12:00:00Z"));

        assertThat(path.lines(width, false)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width).matches("[\\x20-\\x7e]*"));
        assertThat(path.lines(width, true)).allSatisfy(line -> {
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width);
            assertThat(line.chars().noneMatch(Character::isISOControl)).isTrue();
        });
    }
}
