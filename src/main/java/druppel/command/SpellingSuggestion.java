package druppel.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Spelling suggestion: the known word closest to a mistyped one.
public final class SpellingSuggestion {
    private SpellingSuggestion() {}

    private record Candidate(String word, int distance) {}

    /// The closest known word, one typing error away or, for seven letters or more, two.
    static Optional<String> of(String word, Collection<String> known) {
        return of(word, known, word.length() < 7 ? 1 : 2);
    }

    /// The closest known word, at most `limit` typing errors away; the first if several are equally close.
    public static Optional<String> of(String word, Collection<String> known, int limit) {
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .map(candidate -> new Candidate(candidate, distance(word, candidate)))
                .filter(candidate -> candidate.distance() <= limit)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::word);
    }

    /// The number of letters to add, drop, change or swap with their neighbour (optimal string alignment
    /// distance).
    static int distance(String one, String other) {
        int[] twoBack = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = row(one, other, row, before, twoBack);
            twoBack = before;
            before = current;
        }
        return before[other.length()];
    }

    private static int[] row(String one, String other, int row, int[] before, int[] twoBack) {
        int[] current = new int[other.length() + 1];
        current[0] = row;
        for (int column = 1; column <= other.length(); column++) {
            int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
            int cheapest = Math.min(before[column - 1] + change, 1 + Math.min(before[column], current[column - 1]));
            current[column] = swapped(one, other, row, column) ? Math.min(cheapest, twoBack[column - 2] + 1) : cheapest;
        }
        return current;
    }

    private static boolean swapped(String one, String other, int row, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
