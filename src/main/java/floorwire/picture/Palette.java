package floorwire.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/**
 * A drawing of few colours and their blends with white as a picture with a palette: half the time, and
 * three fifths of the bytes. A colour is rounded to five bits of each part, which moves it by at most four of 255; black and white stay.
 */
final class Palette {

    private static final int COLOURS = 256;

    private Palette() {}

    /** The same picture with a palette, or itself where it has too many colours. It must be of {@code TYPE_INT_RGB}. */
    static BufferedImage reduced(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        short[] known = new short[1 << 15];
        Arrays.fill(known, (short) -1);
        int[] palette = new int[COLOURS];
        byte[] reduced = new byte[pixels.length];
        int size = 0;
        for (int at = 0; at < pixels.length; at++) {
            int pixel = pixels[at];
            int key = (pixel >> 9 & 0x7c00) | (pixel >> 6 & 0x3e0) | (pixel >> 3 & 0x1f);
            if (known[key] < 0) {
                if (size == COLOURS) {
                    return image;
                }
                palette[size] = part(key >> 10) << 16 | part(key >> 5 & 0x1f) << 8 | part(key & 0x1f);
                known[key] = (short) size++;
            }
            reduced[at] = (byte) known[key];
        }
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, size, Arrays.copyOf(palette, size), 0, false, -1, DataBuffer.TYPE_BYTE));
        System.arraycopy(reduced, 0, ((DataBufferByte) result.getRaster().getDataBuffer()).getData(), 0, reduced.length);
        return result;
    }

    private static int part(int five) {
        return five * 255 / 31;
    }
}
