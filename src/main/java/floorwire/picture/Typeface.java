package floorwire.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A shipped font whose letters are filled as shapes. {@code java.awt.Font} is never named: without fontconfig on the machine it throws
 * {@code Fontconfig head is null}, also for a font of one's own (docs/decisions/0024).
 */
final class Typeface {

    private static final String FOLDER = "/META-INF/resources/webjars/roboto-fontface/0.4.3/fonts/";

    /** Regular and bold, read at the first picture. */
    static final Typeface REGULAR = new Typeface("Roboto-Regular.ttf");
    static final Typeface BOLD = new Typeface("Roboto-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> drawn = new ConcurrentHashMap<>();

    private record Glyph(GeneralPath shape, double advance) {}

    private Typeface(String file) {
        try (InputStream bytes = Typeface.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + file + " is not among the libraries: roboto-fontface is missing");
            }
            font = new TTFParser().parseEmbedded(bytes);
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " cannot be read", e);
        }
    }

    /** The width of a line of text, in the unit of {@code size}. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance).sum() * size / unitsPerEm;
    }

    /** Fills a line of text with the graphics' colour, its baseline at {@code y}. A letter that the font lacks is an empty box. */
    void draw(Graphics2D graphics, String text, double x, double y, double size) {
        double scale = size / unitsPerEm;
        double at = x;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            graphics.fill(new AffineTransform(scale, 0, 0, -scale, at, y).createTransformedShape(glyph.shape));
            at += glyph.advance * scale;
        }
    }

    private Glyph glyph(int codePoint) {
        return drawn.computeIfAbsent(codePoint, this::read);
    }

    /** The font reads its tables as they are asked for, and is made for one thread. */
    private synchronized Glyph read(int codePoint) {
        try {
            int id = glyphs.getGlyphId(codePoint);
            GlyphData data = font.getGlyph().getGlyph(id);
            return new Glyph(data == null ? new GeneralPath() : data.getPath(), font.getAdvanceWidth(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the letter " + Character.toString(codePoint) + " cannot be read", e);
        }
    }
}
