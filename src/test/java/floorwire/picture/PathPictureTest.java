package floorwire.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.Bill;

class PathPictureTest {

    private static final Instant SPRING = Instant.parse("2025-04-01T12:00:00Z");

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    @Test
    void it_is_a_png_as_wide_as_a_phone_with_its_alt_text_inside() throws IOException {
        Picture picture = BillPathTest.path(BillPathTest.inCommittee().bill(), SPRING).picture();

        BufferedImage image = read(picture);
        assertThat(image.getWidth()).isEqualTo(720).isEqualTo(picture.width());
        assertThat(image.getHeight()).isEqualTo(picture.height());
        assertThat(new String(picture.png(), StandardCharsets.UTF_8)).contains("Description").contains(picture.alt());
    }

    @Test
    void the_same_path_makes_the_same_bytes() {
        BillPath path = BillPathTest.path(BillPathTest.overridden(), SPRING);

        assertThat(path.picture().png()).isEqualTo(path.picture().png());
    }

    @Test
    void nothing_is_clipped_the_margins_stay_white_whatever_the_words() throws IOException {
        Bill bill = Bills.of("s2-119", "2025-01-03").official("Wordwithoutblank".repeat(30) + " and 北大西洋 \u202e \ud83d\ude00 café")
                .senate("2025-02-01", "Passed Senate without amendment by Unanimous Consent.")
                .senate("2025-02-03", "Passage of the measure in the Senate vitiated " + "WWWWWWWWWW".repeat(30)).bill();

        assertThat(hasWhiteMargins(read(BillPathTest.path(bill, SPRING).picture()))).isTrue();
        assertThat(hasWhiteMargins(read(BillPathTest.path(BillPathTest.overridden(), SPRING).picture()))).isTrue();
    }

    private static boolean hasWhiteMargins(BufferedImage image) {
        for (int y = 4; y < image.getHeight() - 4; y++) {
            for (int x = 0; x < 32; x++) {
                if (x >= 4 && (image.getRGB(x, y) != 0xffffffff || image.getRGB(image.getWidth() - 1 - x, y) != 0xffffffff)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void every_mark_has_a_shape_of_its_own_also_without_colour() {
        var shapes = Arrays.stream(Mark.values()).map(mark -> {
            BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_BINARY);
            var graphics = grey.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 40, 40);
            MarkShape.draw(graphics, mark, 20, 20);
            graphics.dispose();
            return Arrays.toString(grey.getRGB(0, 0, 40, 40, null, 0, 40));
        }).toList();

        assertThat(shapes).doesNotHaveDuplicates().hasSize(Mark.values().length);
    }

    @Test
    void no_line_of_the_room_names_a_font_of_the_machine() throws IOException {
        // java.awt.Font throws where fontconfig is missing, which no test on a machine that has it would notice
        File[] sources = new File("src/main/java/floorwire/picture").listFiles();
        assertThat(sources).isNotNull().isNotEmpty().allSatisfy(source -> assertThat(Files.readString(source.toPath()))
                .doesNotContain("java.awt.Font;", "drawString", "setFont", "java.awt.font"));
    }
}
