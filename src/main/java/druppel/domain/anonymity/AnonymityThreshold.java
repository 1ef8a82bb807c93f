package druppel.domain.anonymity;

/// Minimum number of different people that a figure must be about before it is shown.
public final class AnonymityThreshold {
    public static final int FIVE = 5;

    private AnonymityThreshold() {}

    public static boolean isEnough(int people) {
        return people >= FIVE;
    }

    /// Rounds down to a multiple of five, so that one person more or less rarely shows ("at least 15").
    public static int steps(int many) {
        return many / FIVE * FIVE;
    }
}
