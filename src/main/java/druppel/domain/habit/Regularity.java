package druppel.domain.habit;

import java.util.Collection;

/// How strong a habit is, from 0 to 1.
///
/// Each scheduled day closes a small, fixed part of the distance to 1 when it was practised, or to
/// 0 when it was missed. The part is such that thirteen days close half of it: thirteen practised
/// days from nothing make 50 %, and thirteen missed days halve any score. One bad day costs little,
/// and no single day decides. Excused and open days do not count.
public record Regularity(double value) {
    private static final int HALF_LIFE = 13;
    private static final double KEPT = Math.pow(0.5, 1.0 / HALF_LIFE);

    public Regularity {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score lies from 0 to 1, not at " + value + ".");
        }
    }

    /// The score of a member's days, in whatever order they come.
    public static Regularity of(Collection<HabitDay> days) {
        double score = 0;
        for (HabitDay habitDay : HabitDay.inOrder(days)) {
            score = switch (habitDay.dayStatus()) {
                case PRACTISED -> score * KEPT + (1 - KEPT);
                case MISSED -> score * KEPT;
                case EXCUSED, OPEN -> score;
            };
        }
        return new Regularity(score);
    }

    /// The score in whole per cent.
    public int percent() {
        return (int) Math.round(value * 100);
    }
}
