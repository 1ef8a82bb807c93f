package druppel.boot;

import druppel.store.KeyMaintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Job that brings values and keys to where they should be: words of earlier releases under the keys of their people,
/// for some seconds a run until nothing is left, and the keys of people who were forgotten out of the folder.
record KeyMaintenanceJob(KeyMaintenance keys, InstantSource clock) {
    private static final Duration BUDGET = Duration.ofSeconds(2);

    void run() {
        Instant end = clock.instant().plus(BUDGET);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = keys.reencryptBatch();
        }
    }

    /// Completes what was interrupted of forgetting people.
    void completeForgetting() {
        keys.destroyRemoved();
        keys.forgetAgain();
    }
}
