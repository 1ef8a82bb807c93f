package druppel.domain.habit;

import java.util.Collection;

/// Regularity of a habit, a score from 0 to 1: the smoothed share of practised days.
///
/// Each scheduled day moves the score a small, fixed fraction of the way to 1 if it was practised, or to 0 if it was
/// missed. With this fraction thirteen days cover half the distance: thirteen practised days from nothing give 50 %,
/// and thirteen missed days halve any score. One bad day costs little, and no single day decides. Excused and open days
/// do not count.
public record Regularity(double value) {
    private static final int HALF_LIFE = 13;
    private static final double KEPT = Math.pow(0.5, 1.0 / HALF_LIFE);

    public Regularity {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score is between 0 and 1, not " + value + ".");
        }
    }

    /// Computes the score of a member's days, in any order.
    public static Regularity of(Collection<HabitDay> days) {
        double score = 0;
        for (HabitDay habitDay : HabitDay.inOrder(days)) {
            score = switch (habitDay.dayStatus()) {
                case PRACTISED -> score * KEPT + (1 - KEPT);
                case MISSED -> score * KEPT;
                case EXTRA, EXCUSED, OPEN -> score;
            };
        }
        return new Regularity(score);
    }

    /// The score as a whole percentage.
    public int percent() {
        return (int) Math.round(value * 100);
    }
}
