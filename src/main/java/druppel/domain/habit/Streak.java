package druppel.domain.habit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Practised days in a row: the current streak, the longest one ever, the reserves, and the newest break if there was
/// one.
///
/// A streak is never stored. It is computed from the rows every time, so an edited or deleted reflection counts at
/// once.
///
/// The computation walks the days from old to new with two numbers, *length* and *credit*:
///
/// - A **practised** day, scheduled or not, adds one to both. Credit is at most ten. Five credits make a reserve, so a
///   member holds at most two.
/// - A **missed** day costs a reserve, which is five credits, and the length stays. Without a reserve both become zero.
/// - An **excused** day, and today while it is **open**, change nothing.
///
/// ## Why practising never hurts
///
/// Call one state at least as good as another if both its numbers are at least as high. Then two things hold. From any
/// state, practising leads to a better one than missing or than nothing. And each kind of day keeps the order: if two
/// members have the same kind of day, the one who was at least as well off before still is afterwards. (The case to
/// check is a miss that only one of them survives. That one has the higher credit and keeps a length and a credit of at
/// least zero, which is all that the other has left.) So turning any past day into a practised one never lowers the
/// length, the longest streak or the reserves of today.
///
/// The limit applies to the credit, and this matters. If progress towards a third reserve continued while two are held,
/// and fell back to zero once it could not be used, then one more practised day could undo four others, and the next
/// reserve would come later because of it.
///
/// Repairs, which look at thirty days, are separate for the same reason. They only excuse rows.
///
/// @param best length of the longest earlier streak
/// @param reserveUsed the newest missed date that a reserve made up for
public record Streak(int length, int best, int reserves, Optional<LocalDate> reserveUsed, Optional<Broken> broken) {

    /// Computes the streak of a member's days, in any order.
    public static Streak of(Collection<HabitDay> days) {
        Run run = Run.START;
        for (HabitDay habitDay : HabitDay.inOrder(days)) {
            run = run.then(habitDay);
        }
        return new Streak(run.length, run.best, run.reserves(), run.reserveUsed, run.broken);
    }

    /// All reserves that a member's days ever earned, oldest first.
    public static List<Reserve> reserves(Collection<HabitDay> days) {
        List<Reserve> reserves = new ArrayList<>();
        Run run = Run.START;
        for (HabitDay habitDay : HabitDay.inOrder(days)) {
            Run next = run.then(habitDay);
            if (next.reserves() > run.reserves()) {
                reserves.add(Reserve.earned(habitDay.date()));
            } else if (next.reserves() < run.reserves()) {
                int oldest = reserves.size() - run.reserves();
                reserves.set(oldest, reserves.get(oldest).used(habitDay.date()));
            }
            run = next;
        }
        return List.copyOf(reserves);
    }

    /// The length of the longest streak ever, this one included.
    public int longest() {
        return Math.max(best, length);
    }

    private record Run(int length, int best, int credit, Optional<LocalDate> reserveUsed, Optional<Broken> broken) {
        static final int RESERVE = 5;
        static final int MOST_CREDIT = 2 * RESERVE;
        static final Run START = new Run(0, 0, 0, Optional.empty(), Optional.empty());

        Run then(HabitDay habitDay) {
            return switch (habitDay.dayStatus()) {
                case PRACTISED, EXTRA -> practised();
                case MISSED -> missed(habitDay.date());
                case EXCUSED, OPEN -> this;
            };
        }

        int reserves() {
            return credit / RESERVE;
        }

        Run practised() {
            return new Run(length + 1, best, Math.min(credit + 1, MOST_CREDIT), reserveUsed, broken);
        }

        Run missed(LocalDate date) {
            if (credit >= RESERVE) {
                return new Run(length, best, credit - RESERVE, Optional.of(date), broken);
            }
            Optional<Broken> ended = length > 0 ? Optional.of(new Broken(date, length)) : broken;
            return new Run(0, Math.max(best, length), 0, reserveUsed, ended);
        }
    }

    /// Streak that ended: the missed date that ended it, and its length in practised days (at least one).
    public record Broken(LocalDate on, int length) {
        public Broken {
            if (length < 1) {
                throw new IllegalArgumentException("A streak of " + length + " days cannot break.");
            }
        }
    }
}
