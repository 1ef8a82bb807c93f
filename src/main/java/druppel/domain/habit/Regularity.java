package druppel.domain.habit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Regularity of a habit, a score from 0 to 1: the smoothed share of practised days.
///
/// Each scheduled day moves the score a small, fixed fraction of the way to 1 if it was practised, or to 0 if it was
/// missed. With this fraction thirteen days cover half the distance: thirteen practised days from nothing give 50 %,
/// and thirteen missed days halve any score. One bad day costs little, and no single day decides. Excused and open days
/// do not count.
public record Regularity(double value) {
    private static final int HALF_LIFE = 13;
    private static final double KEPT = Math.pow(0.5, 1.0 / HALF_LIFE);
    private static final Regularity NONE = new Regularity(0);

    public Regularity {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score is between 0 and 1, not " + value + ".");
        }
    }

    /// Computes the score of a member's days, in any order.
    public static Regularity of(Collection<HabitDay> days) {
        return history(days).stream()
                .reduce((earlier, later) -> later)
                .map(Moment::regularity)
                .orElse(NONE);
    }

    /// The score after each day that counts, oldest first.
    public static List<Moment> history(Collection<HabitDay> days) {
        List<Moment> history = new ArrayList<>();
        Regularity score = NONE;
        for (HabitDay habitDay : HabitDay.inOrder(days)) {
            score = score.after(habitDay.dayStatus());
            if (habitDay.scheduled() && habitDay.dayStatus() != HabitDay.Status.OPEN) {
                history.add(new Moment(habitDay.date(), score));
            }
        }
        return List.copyOf(history);
    }

    private Regularity after(HabitDay.Status status) {
        return switch (status) {
            case PRACTISED -> new Regularity(value * KEPT + (1 - KEPT));
            case MISSED -> new Regularity(value * KEPT);
            case EXTRA, EXCUSED, OPEN -> this;
        };
    }

    /// The score as a whole percentage.
    public int percent() {
        return (int) Math.round(value * 100);
    }

    /// Score at the end of one date.
    public record Moment(LocalDate date, Regularity regularity) {}
}
