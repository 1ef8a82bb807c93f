package druppel.picture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Few colours in the place of many, so that a picture fits into a message.
///
/// Where shapes meet there are more shades than anybody sees. Shades that differ by little become
/// one, the most frequent of them, until what is left fits into a byte for each pixel.
final class Palette {
    private static final int MOST = 256;
    private static final int CHANNELS = 0x01010101;

    private Palette() {}

    /// The same picture in at most 256 colours, each with its own opacity.
    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int mask = mask(pixels);
        List<Integer> shades = shades(pixels, mask).boxed().toList();
        Map<Integer, Integer> places = places(shades);
        BufferedImage few =
                new BufferedImage(
                        width,
                        height,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model(pixels, mask, shades));
        byte[] indexes = new byte[pixels.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            indexes[pixel] = places.getOrDefault(pixels[pixel] & mask, 0).byteValue();
        }
        few.getRaster().setDataElements(0, 0, width, height, indexes);
        return few;
    }

    /// The bits of a colour that are looked at: as many as leave few enough colours.
    private static int mask(int[] pixels) {
        return IntStream.range(0, Byte.SIZE)
                .map(bits -> ((0xFF << bits) & 0xFF) * CHANNELS)
                .filter(mask -> shades(pixels, mask).count() <= MOST)
                .findFirst()
                .orElseThrow();
    }

    private static IntStream shades(int[] pixels, int mask) {
        return Arrays.stream(pixels).map(pixel -> pixel & mask).distinct();
    }

    private static Map<Integer, Integer> places(List<Integer> shades) {
        Map<Integer, Integer> places = new HashMap<>();
        shades.forEach(shade -> places.put(shade, places.size()));
        return places;
    }

    private static IndexColorModel model(int[] pixels, int mask, List<Integer> shades) {
        Map<Integer, Map<Integer, Long>> counts =
                Arrays.stream(pixels)
                        .boxed()
                        .collect(
                                groupingBy(
                                        pixel -> pixel & mask,
                                        groupingBy(pixel -> pixel, counting())));
        int[] colours =
                shades.stream()
                        .mapToInt(shade -> mostFrequent(counts.getOrDefault(shade, Map.of())))
                        .toArray();
        return new IndexColorModel(
                Byte.SIZE, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    private static int mostFrequent(Map<Integer, Long> colours) {
        return colours.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
