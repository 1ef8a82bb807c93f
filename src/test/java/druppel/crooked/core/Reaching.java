package druppel.crooked.core;

import druppel.crooked.app.Climbing;
import java.io.File;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;

/// A crooked core: it breaks every rule for values, so that the tests of the walls see each rule
/// fail.
public record Reaching(
        Optional<Climbing> above,
        Optional<File> file,
        Optional<URI> address,
        Optional<Connection> connection,
        Optional<Logger> log) {

    public static Supplier<Instant> byReference() {
        return Instant::now;
    }

    public static LocalDate date() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    public static LocalTime time(ZoneId zone) {
        return LocalTime.now(zone);
    }

    public static Clock clock() {
        return Clock.systemUTC();
    }

    public static InstantSource source() {
        return InstantSource.system();
    }

    public static long millis() {
        return System.currentTimeMillis();
    }

    /// This one is as it should be.
    public static Instant handedIn(Clock clock) {
        return Instant.now(clock);
    }
}
