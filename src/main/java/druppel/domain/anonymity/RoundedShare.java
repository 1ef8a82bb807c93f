package druppel.domain.anonymity;

import java.util.Arrays;

/// A part of a crowd, in words.
///
/// Nobody is certain of anybody: from five people up all of them and all but one read the same, and
/// so do none and a single one.
public enum RoundedShare {
    NEARLY_ALL(80),
    MOST(60),
    ABOUT_HALF(40),
    SOME(21),
    HARDLY_ANYONE(0);

    private final int percent;

    RoundedShare(int percent) {
        this.percent = percent;
    }

    /// The word for a part of a whole.
    ///
    /// @throws IllegalArgumentException where the whole is no crowd, or smaller than its part
    public static RoundedShare of(int part, int whole) {
        if (!AnonymityThreshold.isEnough(whole) || part < 0 || part > whole) {
            throw new IllegalArgumentException("No share: " + part + " of " + whole);
        }
        return Arrays.stream(values())
                .filter(roundedShare -> 100L * part >= (long) roundedShare.percent * whole)
                .findFirst()
                .orElseThrow();
    }
}
