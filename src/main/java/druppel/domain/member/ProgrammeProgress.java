package druppel.domain.member;

import java.time.LocalDate;
import java.util.Optional;

/// Progress of a member in their programme.
///
/// @param day number of nudge days completed
/// @param lastNudged the newest local date that has had its nudge
public record ProgrammeProgress(String programme, int day, Optional<LocalDate> lastNudged) {

    /// The first day of a programme.
    public static ProgrammeProgress begin(String programme) {
        return new ProgrammeProgress(programme, 0, Optional.empty());
    }

    /// The first day of another programme; a date that has had its nudge gets no second one.
    public ProgrammeProgress following(String other) {
        return new ProgrammeProgress(other, 0, lastNudged);
    }

    /// Advances by one nudge day; a nudge outside the schedule does not advance the programme.
    public ProgrammeProgress nudgedOn(LocalDate date, boolean scheduled) {
        return new ProgrammeProgress(programme, scheduled ? day + 1 : day, Optional.of(date));
    }
}
