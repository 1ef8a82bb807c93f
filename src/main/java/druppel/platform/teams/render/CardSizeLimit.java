package druppel.platform.teams.render;

import java.util.List;

/// Size limit of a rendered card.
///
/// @param pictures whether images are shown, or replaced by alternative texts
/// @param longest the maximum length of a text, in `char`s
record CardSizeLimit(boolean pictures, int longest) {
    private static final int FULL = 10_000;

    /// The limits to try, from the full card to a very small one.
    static final List<CardSizeLimit> ALL = List.of(
            new CardSizeLimit(true, FULL),
            new CardSizeLimit(false, FULL),
            new CardSizeLimit(false, 3_000),
            new CardSizeLimit(false, 1_000),
            new CardSizeLimit(false, 300),
            new CardSizeLimit(false, 100));

    /// The lower of this limit and that of the element.
    int atMost(int limit) {
        return Math.min(longest, limit);
    }
}
