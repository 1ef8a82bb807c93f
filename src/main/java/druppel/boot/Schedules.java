package druppel.boot;

import java.time.Duration;

/// Intervals of the scheduled tasks, and the timeout for a platform's answer.
///
/// @param patience the timeout; shorter than a lease, so that a message in flight is not looked up
public record Schedules(
        Duration planning,
        Duration sending,
        Duration reconciling,
        Duration reopening,
        Duration upkeep,
        Duration patience) {
    public static Schedules everyday() {
        return new Schedules(
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofMinutes(15),
                Duration.ofSeconds(15));
    }
}
