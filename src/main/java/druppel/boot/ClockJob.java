package druppel.boot;

import druppel.platform.PlatformModule;
import java.util.List;

/// Job that looks at the clock, and asks the platforms for the time while the clock is not proven.
record ClockJob(TrustedClock clock, List<PlatformModule> platforms) {

    void run() {
        clock.observe();
        if (clock.proven().isEmpty()) {
            platforms.forEach(PlatformModule::askTime);
        }
    }
}
