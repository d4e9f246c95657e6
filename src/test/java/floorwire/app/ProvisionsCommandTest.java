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

    private static final String BOATS =
            "The Commandant shall replace every response boat that has been in service for more than fifteen years, sell the old"
                    + " boats to whoever offers most, and keep a register of both.";

    private Path written(String name, String... sections) throws IOException {
        return Files.writeString(folder.resolve(name), "<bill><legis-body>" + String.join("", sections) + "</legis-body></bill>");
    }

    private static String section(String number, String heading, String text) {
        return "<section><enum>" + number + ".</enum><header>" + heading + "</header><text>" + text + "</text></section>";
    }

    @Test
    void sections_like_one_of_another_text_are_named() throws IOException {
        Path followed = written("followed.xml", section("1", "Short title", "This Act may be cited as the Boats Act."),
                section("7", "Boats", BOATS));
        Path bill = written("bill.xml", section("1", "Short title", "This Act may be cited as the Harbor Act."),
                section("501", "Replacement", BOATS.replace("fifteen", "twelve")));
        Ran ran = Ran.of("provisions", "scan", "--like", followed + "#7", bill, followed, "--format", "tsv");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines().map(line -> line.split("\t", -1)).skip(1)).satisfiesExactly(
                edited -> assertThat(edited).startsWith(bill.toString(), "501", "Replacement", "edited " + followed + "#7").hasSize(6),
                same -> assertThat(same).startsWith(followed.toString(), "7", "Boats", "same " + followed + "#7", "1.000"));
        assertThat(Ran.of("provisions", "scan", "--like", followed + "#boats", bill, "--format", "tsv").out()).as("by its heading")
                .contains("edited");
    }

    @Test
    void what_cannot_be_looked_for_is_said_with_the_way_out() throws IOException {
        Path followed = written("followed.xml", section("1", "Short title", "This Act may be cited as the Boats Act."),
                section("7", "Boats", BOATS),
                section("7", "Piers", BOATS));
        assertThat(Ran.of("provisions", "scan", "--like", followed, followed).err()).contains("FILE#SECTION");
        assertThat(Ran.of("provisions", "scan", "--like", followed, followed).exit()).isEqualTo(2);
        assertThat(Ran.of("provisions", "scan", "--like", followed + "#8", followed).err()).contains("has no section 8")
                .contains("text sections");
        assertThat(Ran.of("provisions", "scan", "--like", followed + "#7", followed).err()).contains("has 2 sections 7")
                .contains("#Boats, #Piers");
        assertThat(Ran.of("provisions", "scan", "--like", followed + "#1", followed).err()).contains("says too little");
        assertThat(Ran.of("provisions", "scan", "--like", folder.resolve("none.xml") + "#1", followed).exit()).isEqualTo(3);
    }

    @Test
    void paragraphs_of_an_appropriations_act_are_searched_too() throws IOException {
        Path bill = written("bill.xml",
                "<title><enum>I</enum><header>State</header><appropriations-small><header>Contributions</header><text>None of the funds"
                        + " made available by this Act may be used to withdraw the United States from the North Atlantic Treaty Organization.</text>"
                        + "</appropriations-small></title>");
        assertThat(Ran.of("provisions", "scan", bill, "--format", "tsv").out()).contains(bill + "\t\tContributions\tnato-limit\t");
        assertThat(Ran.of("text", "sections", bill, "--paragraphs", "--format", "tsv").out())
                .contains("\tContributions\tTitle I\u2014State\t");
        assertThat(Ran.of("text", "diff", bill, bill).err()).contains("holds no section, so nothing can be compared");
    }
}
