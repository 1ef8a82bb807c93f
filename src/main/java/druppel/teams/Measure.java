package druppel.teams;

import java.util.List;

/// How much a drawn card may hold.
///
/// @param pictures whether pictures are shown, or said in words
/// @param longest how many `char`s a text may have
record Measure(boolean pictures, int longest) {
    private static final int FULL = 10_000;

    /// From all of it to very little.
    static final List<Measure> ALL =
            List.of(
                    new Measure(true, FULL),
                    new Measure(false, FULL),
                    new Measure(false, 3_000),
                    new Measure(false, 1_000),
                    new Measure(false, 300),
                    new Measure(false, 100));

    /// This measure, where a place has a limit of its own.
    int atMost(int limit) {
        return Math.min(longest, limit);
    }
}
