package floorwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource({"/us/usc/t22/s1928f,usc/22/1928f", "/us/usc/t42/s247b–13/d,usc/42/247b-13", "/us/usc/t42/s280f/etseq,usc/42/280f",
        "/us/usc/t50/ch44,usc-chapter/50/44", "/us/pl/118/31/dA/tXII/s1250A,pl/118/31", "/us/stat/137/464,stat/137/464", "/us/hrpt/119/1,",
        "https://evil.example,", "'',"})
    void a_link_of_the_newer_format_cites_in_the_form_of_the_older(String href, String cited) {
        assertThat(Citations.ofHref(href)).isEqualTo(java.util.Optional.ofNullable(cited));
    }

    @ParameterizedTest
    @CsvSource({"'under section 1928f of title 22, United States Code',usc/22/1928f", "(22 U.S.C. 1928f),usc/22/1928f",
        "see 42 U.S.C. 1396a(a)(10),usc/42/1396a", "42 USC 247b–13,usc/42/247b-13", "Public Law 118–31,pl/118/31",
        "sections 701(b)(1) of title 5 of the charter,", "section 1250A of the Act,", "S.C. 22,"})
    void plain_words_cite_too(String words, String cited) {
        assertThat(Citations.in(words)).isEqualTo(cited == null ? java.util.Set.of() : java.util.Set.of(cited));
    }

    @Test
    void what_holds_blanks_is_no_citation() {
        assertThat(Arrays.asList(Citations.ofParsableCite("usc/22/1928f"), Citations.ofParsableCite(" "), Citations.ofParsableCite("a b")))
                .isEqualTo(List.of(java.util.Optional.of("usc/22/1928f"), java.util.Optional.empty(), java.util.Optional.empty()));
    }
}
