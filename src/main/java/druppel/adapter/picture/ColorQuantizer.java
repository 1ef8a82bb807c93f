package druppel.adapter.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/// Color quantization: reduces an image to a palette, so that it fits into a message.
///
/// Anti-aliased edges have more shades than are visible. Similar shades are merged into the most frequent
/// of them until the palette fits into one byte per pixel. It works on primitive arrays, since an image has
/// some hundred thousand pixels.
final class ColorQuantizer {
    private static final int MOST = 256;
    private static final int CHANNELS = 0x01010101;

    private final ColorHistogram colorHistogram;
    private final int mask;
    private final int[] shades;

    private ColorQuantizer(ColorHistogram colorHistogram) {
        this.colorHistogram = colorHistogram;
        mask = mask(colorHistogram);
        shades = colorHistogram.shades(mask);
    }

    /// The image with at most 256 colours, each with its own opacity.
    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        ColorQuantizer colorQuantizer = new ColorQuantizer(ColorHistogram.of(pixels));
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colorQuantizer.model());
        few.getRaster().setDataElements(0, 0, width, height, colorQuantizer.indexes(pixels));
        return few;
    }

    /// The bit mask for comparing colours: as many bits as leave few enough colours.
    private static int mask(ColorHistogram colorHistogram) {
        int bits = 0;
        while (colorHistogram.shades(mask(bits)).length > MOST) {
            bits++;
        }
        return mask(bits);
    }

    private static int mask(int bits) {
        return ((0xFF << bits) & 0xFF) * CHANNELS;
    }

    private int place(int colour) {
        return Arrays.binarySearch(shades, colour & mask);
    }

    private byte[] indexes(int[] pixels) {
        byte[] indexes = new byte[pixels.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            boolean same = pixel > 0 && pixels[pixel] == pixels[pixel - 1];
            indexes[pixel] = same ? indexes[pixel - 1] : (byte) place(pixels[pixel]);
        }
        return indexes;
    }

    private IndexColorModel model() {
        int[] colours = new int[shades.length];
        int[] most = new int[shades.length];
        for (int at = 0; at < colorHistogram.size(); at++) {
            int place = place(colorHistogram.colour(at));
            if (colorHistogram.count(at) >= most[place]) {
                most[place] = colorHistogram.count(at);
                colours[place] = colorHistogram.colour(at);
            }
        }
        return new IndexColorModel(Byte.SIZE, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    /// Histogram of an image: its colours in ascending order, and the number of pixels of each.
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves its palette
    record ColorHistogram(int[] colours, int[] counts) {

        static ColorHistogram of(int[] pixels) {
            int[] sorted = pixels.clone();
            Arrays.sort(sorted);
            int[] colours = distinct(sorted.clone());
            int[] counts = new int[colours.length];
            int at = 0;
            for (int pixel : sorted) {
                at = pixel == colours[at] ? at : at + 1;
                counts[at]++;
            }
            return new ColorHistogram(colours, counts);
        }

        int size() {
            return colours.length;
        }

        int colour(int at) {
            return colours[at];
        }

        int count(int at) {
            return counts[at];
        }

        /// The distinct values of the colours under this bit mask, in ascending order.
        int[] shades(int mask) {
            int[] masked = colours.clone();
            for (int at = 0; at < masked.length; at++) {
                masked[at] &= mask;
            }
            Arrays.sort(masked);
            return distinct(masked);
        }

        /// Removes duplicates from a sorted array.
        private static int[] distinct(int[] sorted) {
            int size = 0;
            for (int number : sorted) {
                if (size == 0 || sorted[size - 1] != number) {
                    sorted[size] = number;
                    size++;
                }
            }
            return Arrays.copyOf(sorted, size);
        }
    }
}
