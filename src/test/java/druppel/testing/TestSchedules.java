package druppel.testing;

import druppel.boot.Schedules;
import java.time.Duration;

/// Schedules for tests that wait for what a running application sends by itself.
public final class TestSchedules {
    private static final Duration SHORT = Duration.ofMillis(100);

    /// Messages are planned and sent within a fraction of a second. The other intervals stay as they are: a test that
    /// moves the clock would otherwise see events repeated that are still being processed.
    public static final Schedules QUICK = new Schedules(
            SHORT,
            SHORT,
            Schedules.everyday().reconciling(),
            Schedules.everyday().reopening(),
            Schedules.everyday().upkeep(),
            Schedules.everyday().patience());

    private TestSchedules() {}
}
