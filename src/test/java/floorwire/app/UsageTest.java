package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonsense on the command line: exit code 2, what is wrong and where to look, never a stack trace. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                        | nonsense
            demoo                           | demo
            --nonsense                      | --nonsense
            demo --pace soon                | --pace
            demo --pace -1                  | --pace takes 0 to 60 seconds
            demo --pace NaN                 | --pace takes 0 to 60 seconds
            demo nonsense                   | nonsense
            demo --batch=perhaps            | perhaps
            ask                             | QUESTION
            ask --json                      | QUESTION
            ask --database                  | --database
            ask --channel                   | --channel
            ask --nonsense status           | --nonsense
            ingest                          | PATH
            ingest --nonsense .             | --nonsense
            ingest --database               | --database
            inspect                         | PATH
            inspect . --format xml          | table, tsv
            inspect --format                | --format
            votes                           | inspect
            votes inspect                   | PATH
            votes inspect . --format xml    | table, tsv
            topics                          | list, show or test
            topics nonsense                 | nonsense
            topics show                     | TOPIC
            topics show nonsense            | there is no topic nonsense
            topics list nonsense            | nonsense
            topics test                     | name a PATH
            topics test . --format xml      | text, tsv
            topics test --titles            | --titles
            """)
    void a_wrong_line_says_what_is_wrong(String line, String words) {
        Ran ran = Ran.of((Object[]) line.split(" +"));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.errors()).hasSizeBetween(1, 2).first().asString().contains(words);
        assertThat(ran.err()).doesNotContain("Exception", "\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void what_takes_paths_names_one_that_is_not_there() {
        for (String[] line : new String[][]{{"inspect", "absent\u0000"}, {"ingest", "absent\u0000"},
            {"votes", "inspect", "absent\u0000"}, {"topics", "test", "absent\u0000"}}) {
            Ran ran = Ran.of((Object[]) line);
            assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void without_a_word_it_says_what_there_is() {
        assertThat(Ran.of().out()).contains("demo", "ask", "ingest", "inspect", "topics");
    }
}
