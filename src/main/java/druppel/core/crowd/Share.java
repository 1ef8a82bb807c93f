package druppel.core.crowd;

import java.util.Arrays;

/// A part of a crowd, in words.
///
/// Nobody is certain of anybody: from five people up all of them and all but one read the same, and
/// so do none and a single one.
public enum Share {
    NEARLY_ALL(80),
    MOST(60),
    ABOUT_HALF(40),
    SOME(21),
    HARDLY_ANYONE(0);

    private final int percent;

    Share(int percent) {
        this.percent = percent;
    }

    /// The word for a part of a whole.
    ///
    /// @throws IllegalArgumentException where the whole is no crowd, or smaller than its part
    public static Share of(int part, int whole) {
        if (!Crowd.isEnough(whole) || part < 0 || part > whole) {
            throw new IllegalArgumentException("No share: " + part + " of " + whole);
        }
        return Arrays.stream(values())
                .filter(share -> 100L * part >= (long) share.percent * whole)
                .findFirst()
                .orElseThrow();
    }
}
