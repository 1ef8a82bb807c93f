package druppel.domain.anonymity;

/// How many different people a figure is about, before anybody sees it.
public final class AnonymityThreshold {
    public static final int FIVE = 5;

    private AnonymityThreshold() {}

    public static boolean isEnough(int people) {
        return people >= FIVE;
    }

    /// At least how many there are, in steps of five, so that one more or less is seldom seen.
    public static int steps(int many) {
        return many / FIVE * FIVE;
    }
}
