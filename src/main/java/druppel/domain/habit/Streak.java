package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// Practised days in a row, the longest such row ever, the reserves in hand, and the newest break
/// if there was one.
///
/// A streak is never counted up in a table: it is read from the rows, every time, so an edited or
/// deleted reflection is simply true at once.
///
/// Walking the days from old to new takes two numbers along, *length* and *credit*:
///
/// - A **practised** day adds one to both. Credit stops at ten. Five credit make a reserve, so at
///   most two are held.
/// - A **missed** day costs a reserve, that is five credit, and the length stays. Without a reserve
///   both fall to zero.
/// - An **excused** day, and today while it is **open**, change nothing.
///
/// ## Why practising never hurts
///
/// Call one state at least as good as another when both its numbers are at least as high. Then two
/// things hold. From any state, practising leads to a better one than missing, or than nothing at
/// all. And each kind of day keeps the order: of two members who have the same kind of day, whoever
/// was at least as well off before still is after it. (The case to look at is a miss, which one may
/// survive and the other not. The one who survives it has the higher credit and keeps a length and
/// a credit of at least zero, which is all the other has left.) So a day turned into a practised
/// one, anywhere in the past, carries its advantage through to today: no length, no longest, no
/// reserve is ever lower for it.
///
/// The cap belongs to the credit, and this matters. If progress towards a third reserve went on
/// counting while two are held, and fell back to zero on arriving with nowhere to go, then one more
/// practised day could be the one that wipes four others out, and the next reserve would come later
/// because of it.
///
/// Repair, which knows of thirty days, is kept out of here for the same reason. It only ever
/// excuses rows.
public record Streak(int length, int longest, int reserves, Optional<Broken> broken) {
    /// The streak of a member's days, in whatever order they come.
    public static Streak of(Collection<HabitDay> days) {
        Run run = Run.START;
        for (HabitDay habitDay : HabitDay.inOrder(days)) {
            run = run.then(habitDay);
        }
        return new Streak(run.length, run.longest, run.credit / Run.RESERVE, run.broken);
    }

    private record Run(int length, int longest, int credit, Optional<Broken> broken) {
        static final int RESERVE = 5;
        static final int MOST_CREDIT = 2 * RESERVE;
        static final Run START = new Run(0, 0, 0, Optional.empty());

        Run then(HabitDay habitDay) {
            return switch (habitDay.dayStatus()) {
                case PRACTISED -> practised();
                case MISSED -> missed(habitDay.date());
                case EXCUSED, OPEN -> this;
            };
        }

        Run practised() {
            return new Run(length + 1, Math.max(longest, length + 1), Math.min(credit + 1, MOST_CREDIT), broken);
        }

        Run missed(LocalDate date) {
            if (credit >= RESERVE) {
                return new Run(length, longest, credit - RESERVE, broken);
            }
            return new Run(0, longest, 0, length > 0 ? Optional.of(new Broken(date, length)) : broken);
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
