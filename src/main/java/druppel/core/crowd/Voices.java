package druppel.core.crowd;

/// How often each answer was given; whose they are is not known.
public record Voices(int more, int same, int less) {

    /// None yet.
    public static Voices none() {
        return new Voices(0, 0, 0);
    }

    /// Whether they may be shown.
    public boolean isEnough() {
        return Crowd.isEnough(answered());
    }

    /// At least how many have answered, in steps of five, so that one person more or less is not
    /// seen.
    public int atLeast() {
        return Crowd.steps(answered());
    }

    /// How many gave this answer, in words.
    ///
    /// @throws IllegalArgumentException where they may not be shown
    public Share share(Voice voice) {
        return Share.of(count(voice), answered());
    }

    private int answered() {
        return more + same + less;
    }

    private int count(Voice voice) {
        return switch (voice) {
            case MORE -> more;
            case SAME -> same;
            case LESS -> less;
        };
    }
}
