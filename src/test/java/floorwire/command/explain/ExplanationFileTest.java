package floorwire.command.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationFileTest {

    private static final String GOOD = """
            title: Cloture
            reviewed: "2026-11-22"
            asked: [cloture]
            sources:
              rule:
                cite: Rule XXII
                link: https://www.rules.senate.gov/rules-of-the-senate
                read: text
            claims:
              - say: It ends debate.
                from: [rule]
            questions: ["What then?"]
            """;

    private static Explanation read(String yaml) {
        return ExplanationFile.read("cloture.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_good_file_is_read() {
        Explanation cloture = read(GOOD);
        assertThat(cloture.id()).isEqualTo("cloture");
        assertThat(cloture.kind()).isEqualTo(Explanation.Kind.QUESTION);
        assertThat(cloture.claims()).singleElement().satisfies(claim -> assertThat(claim.sources()).containsExactly(1));
        assertThat(cloture.sources().getFirst().read()).isEqualTo(Explanation.Read.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '    from: [rule]'              | ''                           | claims 1: from: it cites no source
            'from: [rule]'                  | 'from: []'                   | claims 1: from: it cites no source
            'from: [rule]'                  | 'from: [rules]'              | claims 1: from: there is no source rules
            'from: [rule]'                  | 'form: [rule]'               | claims 1: form: there is no such key
            'reviewed: "2026-11-22"'        | ''                           | reviewed: a text is missing
            'reviewed: "2026-11-22"'        | 'reviewed: soon'             | reviewed: no date such as 2026-11-22: soon
            'reviewed: "2026-11-22"'        | 'reviewed: "2026-11-31"'     | reviewed: no date
            'https://www.rules'             | 'http://www.rules'           | sources: rule: link: no https address
            'https://www.rules.senate.gov/' | 'https://a@b.gov/'           | sources: rule: link: no https address
            'https://www.rules.senate.gov/' | 'https://a b/'               | sources: rule: link: no https address
            '    cite: Rule XXII'           | ''                           | sources: rule: cite: a text is missing
            'read: text'                    | 'read: hearsay'              | sources: rule: read: there is no hearsay; say one of [text, copy, summary]
            'asked: [cloture]'              | 'asked: []'                  | asked: a list is missing
            'asked: [cloture]'              | 'asked: [60]'                | asked: a text is missing; write numbers in quotes
            'asked: [cloture]'              | 'asked: cloture'             | asked: it is no list
            'What then?'                    | It takes long.               | questions: each ends with a question mark
            'title: Cloture'                | ''                           | title: a text is missing
            'title: Cloture'                | 'tittle: Cloture'            | tittle: there is no such key
            'title: Cloture'                | 'title: [Cloture'            | no YAML
            'title: Cloture'                | 'title: Cloture\nkind: law'  | there is no law; say one of [question, statement, speech, nickname]
            'title: Cloture'                | 'title: Cloture\nspeech: [said]' | speech: is for the kind speech
            'title: Cloture'                | 'title: Cloture\nkind: speech' | speech: is for the kind speech
            '  - say: It ends debate.'      | '  - other: x'               | claims 1: other: there is no such key
            """)
    void a_bad_file_is_refused_with_its_name_and_the_place(String good, String bad, String message) {
        String changed = GOOD.replace(good, bad.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("explain file cloture.yaml: ").hasMessageContaining(message);
    }

    @Test
    void a_file_without_claims_or_with_a_source_for_nothing_is_refused() {
        assertThatThrownBy(() -> read(GOOD.replaceAll("(?s)claims:.*?questions", "questions")))
                .hasMessageContaining("claims: there are none");
        assertThatThrownBy(() -> read(GOOD.replace("claims:", "  idle:\n    cite: x\n    link: https://x.gov/\n    read: text\nclaims:")))
                .hasMessageContaining("sources: idle is cited by no claim");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no map of keys");
        assertThatThrownBy(() -> read("- a")).hasMessageContaining("no map of keys");
    }
}
