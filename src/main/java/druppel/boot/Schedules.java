package druppel.boot;

import druppel.platform.slack.SlackModule;
import java.time.Duration;

/// How often the schedule does what, and how long a platform's answer is waited for.
///
/// @param patience shorter than a lease, so that nobody looks for a message that is on its way
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
                SlackModule.PATIENCE);
    }
}
