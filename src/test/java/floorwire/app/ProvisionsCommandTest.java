package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionsCommandTest {

    @TempDir Path folder;

    @Test
    void the_sections_that_do_something_are_named_and_what_is_no_text_too() throws IOException {
        Path bill = Files.writeString(folder.resolve("bill.xml"), """
                <bill><legis-body><section><enum>1.</enum><header>Findings</header><text>Some would withdraw the United States from NATO.</text></section>
                <section><enum>2.</enum><header>Denunciation of North Atlantic Treaty</header><text>The President shall give notice of it.</text>
                </section></legis-body></bill>""");
        Path letter = Files.writeString(folder.resolve("letter.xml"), "Dear Senator");
        Ran ran = Ran.of("provisions", "scan", letter, bill, "--format", "tsv");
        assertThat(ran.out()).isEqualTo("file\tsection\theading\tprovision\tscore\tevidence\n" + bill
                + "\t2\tDenunciation of North Atlantic Treaty\tnato-withdraw\t0.500\theading: Denunciation of North Atlantic Treaty\n");
        assertThat(ran.err()).contains("letter.xml: not well-formed XML");
        assertThat(ran.exit()).isEqualTo(3);
    }
}
