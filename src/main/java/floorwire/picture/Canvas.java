package floorwire.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A white sheet with a frame, and the PNG file made of it: two pixels for each unit, for the screens of phones. */
final class Canvas {

    private static final int SCALE = 2;
    private static final Color FRAME = new Color(0x8A8F98);
    private static final String PNG_TREE = "javax_imageio_png_1.0";

    static {
        // a service has no screen, and one that has must not be asked for it; a choice made on the command line stands
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Canvas() {}

    /** @param title and {@code alt} stand in the file, so that they travel with it */
    static Picture paint(int width, int height, List<Consumer<Graphics2D>> drawn, String title, String alt) {
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(SCALE, SCALE);
            graphics.setColor(FRAME);
            graphics.fill(new Rectangle2D.Double(0, 0, width, height));
            graphics.setColor(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(1, 1, width - 2, height - 2));
            drawn.forEach(draw -> draw.accept(graphics));
        } finally {
            graphics.dispose();
        }
        return new Picture(png(Palette.reduced(image), title, alt), alt, image.getWidth(), image.getHeight());
    }

    /** In memory: ImageIO's own way leads over a file, and a container's disk may be read-only. */
    private static byte[] png(BufferedImage image, String title, String alt) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            metadata.mergeTree(PNG_TREE, text(title, alt));
            writer.setOutput(out);
            writer.write(new IIOImage(image, List.of(), metadata));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode text(String title, String alt) {
        IIOMetadataNode entries = new IIOMetadataNode("iTXt");
        entries.appendChild(entry("Title", title));
        entries.appendChild(entry("Description", alt));
        IIOMetadataNode root = new IIOMetadataNode(PNG_TREE);
        root.appendChild(entries);
        return root;
    }

    private static IIOMetadataNode entry(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "en");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", text);
        return entry;
    }
}
