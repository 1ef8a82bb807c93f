package druppel.adapter.picture;

import java.util.Arrays;

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
