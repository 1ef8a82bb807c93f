package druppel.domain.habit;

/// Phase of a practice within its step of a programme: finding an act that fits, then keeping it.
///
/// A step of at least ten nudge days finds on its first four and keeps from then on; a shorter one only finds.
public enum PracticePhase {
    FIND,
    KEEP;

    /// The number of days on which a long step brings different acts.
    public static final int FINDING_DAYS = 4;

    private static final int LONG_STEP = 10;

    /// The phase of a day.
    ///
    /// @param day the day of the practice in its step, counted from 1
    /// @param days the length of the step in nudge days
    public static PracticePhase of(int day, int days) {
        return isLong(days) && day > FINDING_DAYS ? KEEP : FIND;
    }

    /// Whether a step of this many nudge days is long enough to keep an act.
    public static boolean isLong(int days) {
        return days >= LONG_STEP;
    }
}
