package druppel.domain.habit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Act that a member chose to make a habit: one nudge, which comes each nudge day to the end of the step in which it
/// was chosen, and some boosters after that.
///
/// @param plan the member's own *when …, I'll …* for it
/// @param keptOn the date on which they chose it
/// @param boosters empty while it comes each day
/// @param graduatedOn the date on which they said that it goes by itself
public record KeptAct(
        String nudge,
        String practice,
        Optional<String> plan,
        LocalDate keptOn,
        Span span,
        Optional<BoosterSchedule> boosters,
        Optional<LocalDate> graduatedOn) {

    /// Nudge days of a programme during which an act comes each day.
    ///
    /// @param from the nudge days completed when it was chosen
    /// @param until the nudge days completed at the end of the step
    public record Span(String programme, int from, int until) {
        public Span {
            if (from < 0 || until < from) {
                throw new IllegalArgumentException("no days from " + from + " to " + until);
            }
        }

        /// Whether the nudge after this many nudge days lies within. A programme that began again, or another one, does
        /// not.
        boolean contains(String followed, int nudgeDays) {
            return programme.equals(followed) && from <= nudgeDays && nudgeDays < until;
        }
    }

    /// An act that is chosen now.
    public static KeptAct chosen(String nudge, String practice, LocalDate date, Span span) {
        return new KeptAct(nudge, practice, Optional.empty(), date, span, Optional.empty(), Optional.empty());
    }

    /// Whether it comes each day, as far as is known.
    public boolean isOpen() {
        return boosters.isEmpty();
    }

    public boolean hasGraduated() {
        return graduatedOn.isPresent();
    }

    /// Whether it was the kept act of this date.
    public boolean isKeptOn(LocalDate date) {
        return !date.isBefore(keptOn)
                && boosters.map(ended -> date.isBefore(ended.endedOn())).orElse(true);
    }

    /// The number of days from the date on which it was chosen until this one.
    public int daysUntil(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(keptOn, date);
    }

    /// Whether a nudge of this date that shows it is a booster.
    public boolean isBoosterOn(LocalDate date) {
        return boosters.filter(ended -> ended.sent() > 0 && date.isAfter(ended.endedOn()))
                .isPresent();
    }

    /// The first date on which its next booster can come; empty if there is none.
    public Optional<LocalDate> boosterDue() {
        return hasGraduated() ? Optional.empty() : boosters.flatMap(BoosterSchedule::due);
    }

    /// The act after its last day, from this date on.
    public KeptAct endedOn(LocalDate date) {
        return with(plan, Optional.of(BoosterSchedule.from(date)), graduatedOn);
    }

    KeptAct boostedOn(LocalDate date) {
        return with(plan, boosters.map(schedule -> schedule.sentOn(date)), graduatedOn);
    }

    public KeptAct graduatedOn(LocalDate date) {
        return with(plan, boosters, Optional.of(date));
    }

    public KeptAct planning(Optional<String> changed) {
        return with(changed, boosters, graduatedOn);
    }

    private KeptAct with(
            Optional<String> changedPlan, Optional<BoosterSchedule> changed, Optional<LocalDate> graduation) {
        return new KeptAct(nudge, practice, changedPlan, keptOn, span, changed, graduation);
    }
}
