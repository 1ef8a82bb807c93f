package druppel.adapter.picture;

import java.util.Arrays;

/// The colours of a picture, in ascending order, each with the number of its pixels.
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

    /// What differs of the colours where only these bits are looked at, in ascending order.
    int[] shades(int mask) {
        int[] masked = colours.clone();
        for (int at = 0; at < masked.length; at++) {
            masked[at] &= mask;
        }
        Arrays.sort(masked);
        return distinct(masked);
    }

    /// The first of each run of equal numbers.
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
