package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines need the managers' right: exactly those that change something. */
class ChangingTest {

    private static final CommandCatalog CATALOG = CommandCatalog.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            follow                                  | false
            /follow                                 | false
            FOLLOW LIST                             | false
            follow list                             | false
            follow preview nato                     | false
            follow preview nato everything          | false
            follow settings                         | false
            follow  settings                        | false
            follow add nato                         | true
            follow nato                             | true
            follow s2174 everything                 | true
            follow stop nato                        | true
            follow sample nato                      | true
            follow sample                           | true
            follow pause                            | true
            follow resume                           | true
            follow settings zone Chicago            | true
            follow settings milestones              | true
            follow settings nato everything         | true
            follow settings threads on              | true
            follow settings threads off             | true
            follow settings friday on               | true
            follow settings mention <@&123456789012345678> | true
            follow settings mention off             | true
            congress topic nato                     | false
            congress status                         | false
            bill s2174                              | false
            """)
    void a_line_that_changes_something_is_known(String line, boolean changes) {
        assertThat(CATALOG.parse(line)).hasValueSatisfying(parsed -> assertThat(Changing.asked(parsed)).isEqualTo(changes));
    }
}
