package druppel.domain.anonymity;

import java.util.Arrays;

/// Share of a group in words, which reveals no individual's answer.
///
/// From five people up, "all" and "all but one" read the same, and so do "none" and "one".
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

    /// Rounds a part of a whole.
    ///
    /// @throws IllegalArgumentException if the whole is below the threshold, or smaller than its part
    public static RoundedShare of(int part, int whole) {
        if (!AnonymityThreshold.isEnough(whole) || part < 0 || part > whole) {
            throw new IllegalArgumentException("Not a share of a group: " + part + " of " + whole);
        }
        return Arrays.stream(values())
                .filter(roundedShare -> 100L * part >= (long) roundedShare.percent * whole)
                .findFirst()
                .orElseThrow();
    }
}
