package druppel.platform.teams.render;

import java.util.List;

/// How much a drawn card may hold.
///
/// @param pictures whether pictures are shown, or said in words
/// @param longest how many `char`s a text may have
record CardSizeLimit(boolean pictures, int longest) {
    private static final int FULL = 10_000;

    /// From all of it to very little.
    static final List<CardSizeLimit> ALL = List.of(
            new CardSizeLimit(true, FULL),
            new CardSizeLimit(false, FULL),
            new CardSizeLimit(false, 3_000),
            new CardSizeLimit(false, 1_000),
            new CardSizeLimit(false, 300),
            new CardSizeLimit(false, 100));

    /// This measure, where a place has a limit of its own.
    int atMost(int limit) {
        return Math.min(longest, limit);
    }
}
