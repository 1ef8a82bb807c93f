package druppel.app;

import java.time.LocalDate;
import java.util.Optional;

/// Where a member is in their programme.
///
/// @param day nudge days of the programme that lie behind
/// @param lastNudged the newest local date that has had its nudge
public record Course(String programme, int day, Optional<LocalDate> lastNudged) {

    /// The first day of a programme.
    public static Course begin(String programme) {
        return new Course(programme, 0, Optional.empty());
    }

    /// The first day of another programme; a date that has had its nudge gets no second one.
    public Course following(String other) {
        return new Course(other, 0, lastNudged);
    }

    /// One nudge day further; a nudge beside the rhythm does not move the programme.
    public Course nudgedOn(LocalDate date, boolean scheduled) {
        return new Course(programme, scheduled ? day + 1 : day, Optional.of(date));
    }
}
