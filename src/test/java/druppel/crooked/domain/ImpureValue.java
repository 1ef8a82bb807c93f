package druppel.crooked.domain;

import druppel.crooked.feature.nudge.PlatformAware;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.slf4j.Logger;

/// A value that breaks every rule for values, and by its address none.
public record ImpureValue(
        Optional<PlatformAware> feature,
        Optional<File> file,
        Optional<Path> path,
        Optional<URI> address,
        Optional<HttpClient> client,
        Optional<Connection> connection,
        Optional<Logger> log) {

    public static Supplier<Instant> byReference() {
        return Instant::now;
    }

    public static LocalDate date() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    public static TimeZone zone() {
        return TimeZone.getDefault();
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
