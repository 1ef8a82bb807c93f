package druppel.doctor;

import druppel.adapter.content.LibraryCheck;
import druppel.adapter.oidc.NimbusOidcProvider;
import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.config.InvalidSettingException;
import druppel.config.OidcSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.persistence.InboxRepository.GivenUp;
import druppel.persistence.Repositories;
import druppel.platform.PlatformFactory;
import druppel.platform.StoredRows;
import druppel.store.Database;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.identity.ActAnchor;
import druppel.store.identity.StateFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at everything that serving needs, without changing any of it.
public record Doctor(Supplier<Config> settings, List<PlatformFactory> platforms) {
    private static final int ROWS_TRIED = 1_000;
    private static final int NAMED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
    private static final Instant FIRST_RELEASE = Instant.parse("2026-11-01T00:00:00Z");

    /// Examines everything; one result for each check.
    ///
    /// @param deep whether every encrypted row is opened, and the database checks itself
    public List<DoctorResult> examine(boolean deep) {
        List<DoctorResult> findings = new ArrayList<>();
        try {
            Config config = settings.get();
            findings.add(settings(config));
            findings.addAll(database(config));
            if (deep) {
                findings.addAll(DeepExamination.of(config));
            }
            identity(config).ifPresent(findings::add);
            findings.add(library(config));
            findings.add(clock(InstantSource.system().instant(), stored(config).map(DatabaseIdentity::highWater)));
            config.oidc().map(Doctor::openId).ifPresent(findings::add);
            platforms.forEach(platform -> findings.addAll(platform.examine(config, new ExistingRows(config))));
        } catch (InvalidSettingException wrong) {
            findings.add(DoctorResult.failed("settings", String.valueOf(wrong.getMessage())));
        }
        return findings;
    }

    private DoctorResult settings(Config config) {
        return platforms.stream().anyMatch(platform -> platform.configured(config))
                ? DoctorResult.ok("settings", "port " + config.port() + ", " + config.baseUrl())
                : DoctorResult.failed(
                        "settings",
                        "no chat is configured: "
                                + platforms.stream()
                                        .map(PlatformFactory::requirements)
                                        .collect(Collectors.joining("; ")));
    }

    private static DoctorResult openId(OidcSettings settings) {
        try (NimbusOidcProvider provider = new NimbusOidcProvider(settings, settings.issuer(), PATIENCE)) {
            return provider.problem()
                    .map(fault -> DoctorResult.failed("sign-in", settings.issuer() + " " + fault))
                    .orElseGet(() -> DoctorResult.ok("sign-in", "with " + settings.issuer()));
        }
    }

    private static DoctorResult library(Config config) {
        LibraryCheck check = LibraryCheck.of(config.library());
        return check.sound()
                ? DoctorResult.ok(
                        "library",
                        Stream.concat(Stream.of(check.summary()), check.folders().stream())
                                .collect(Collectors.joining("; ")))
                : DoctorResult.failed("library", check.errors().size() + " errors; druppel library check lists them");
    }

    /// Opens the database to read it, also next to a running server.
    private static List<DoctorResult> database(Config config) {
        try {
            OptionalInt pending = Database.pending(config.database(), config.keyset());
            return pending.isPresent()
                    ? opened(config, pending.getAsInt())
                    : List.of(DoctorResult.ok(
                            "database",
                            "none at " + config.database().location() + " yet; the first start creates it"));
        } catch (StoreUnavailableException unavailable) {
            return List.of(DoctorResult.failed("database", String.valueOf(unavailable.getMessage())));
        }
    }

    private static List<DoctorResult> opened(Config config, int pending) {
        if (pending > 0) {
            return List.of(
                    DoctorResult.ok("database", "pending migrations: " + pending + "; serve or migrate runs them"));
        }
        Database.requireWritable(config.database());
        // Before the database, which goes on meanwhile.
        Optional<ActAnchor> anchor = StateFile.of(config.keyset()).acts();
        try (Database database = Database.openReadOnly(config.database(), config.keyset())) {
            return database.ping()
                    ? Stream.of(
                                    Stream.of(DoctorResult.ok(
                                            "database", "up to date, and the keyset matches" + closed(database))),
                                    AdminActExamination.of(database, anchor),
                                    unreadable(database.unreadable(ROWS_TRIED)).stream(),
                                    givenUp(database).stream())
                            .flatMap(results -> results)
                            .toList()
                    : List.of(DoctorResult.failed("database", "it does not answer; check DATABASE_URL"));
        }
    }

    private static Optional<DoctorResult> unreadable(List<String> rows) {
        return Optional.of(rows)
                .filter(any -> !any.isEmpty())
                .map(names -> DoctorResult.failed(
                        "rows",
                        "sealed rows that do not open: %d of the newest %,d of each table (%s); they are left out and kept;"
                                        .formatted(names.size(), ROWS_TRIED, some(names))
                                + " to have them again, restore a backup of the database"));
    }

    private static Optional<DoctorResult> givenUp(Database database) {
        List<GivenUp> events = database.read(
                rows -> rows.inbox().givenUp(InstantSource.system().instant(), NAMED));
        int count = database.<Integer>read(
                rows -> rows.inbox().countGivenUp(InstantSource.system().instant()));
        return count == 0
                ? Optional.empty()
                : Optional.of(DoctorResult.note(
                        "events",
                        count
                                + " failed three times and are not tried again; the log has them under "
                                + some(events.stream()
                                        .flatMap(event -> event.failure().stream())
                                        .toList())));
    }

    private static String some(List<String> names) {
        String more = names.size() > NAMED ? ", …" : "";
        return names.isEmpty() ? "no id" : names.stream().limit(NAMED).collect(Collectors.joining(", ", "", more));
    }

    private static String closed(Database database) {
        int closed = database.read(rows -> rows.workspaces().suspended()).size();
        return closed == 0 ? "" : "; suspended workspaces: " + closed;
    }

    private static Optional<DatabaseIdentity> stored(Config config) {
        return new ExistingRows(config)
                .<Optional<DatabaseIdentity>>read(rows -> rows.identity().find(), Optional.empty())
                .flatMap(found -> found);
    }

    /// Which database it is, and whether a restored backup would be noticed.
    private static Optional<DoctorResult> identity(Config config) {
        return stored(config)
                .map(database -> DoctorResult.ok(
                        "identity",
                        "installation "
                                + database.installation()
                                + ", epoch "
                                + database.epoch()
                                + "; "
                                + state(database, StateFile.of(config.keyset()))));
    }

    private static String state(DatabaseIdentity database, StateFile file) {
        if (!file.isWritable()) {
            return "the folder of " + file.path() + " is read-only, so a restored backup is not noticed";
        }
        return file.read()
                .map(remembered -> database.isBehind(remembered)
                        ? "the database has gone back in time: the next start looks before it sends what was due until "
                                + remembered.highWater().truncatedTo(ChronoUnit.SECONDS)
                        : file.path() + " agrees")
                .orElse(file.path() + " is missing; the next start creates it");
    }

    private static DoctorResult clock(Instant now, Optional<Instant> highWater) {
        if (now.isBefore(FIRST_RELEASE)) {
            return DoctorResult.failed(
                    "clock",
                    now + " is before the release of this program; set the clock, Slack rejects old timestamps");
        }
        Instant seconds = now.truncatedTo(ChronoUnit.SECONDS);
        return highWater
                .filter(seen -> seen.isAfter(now.plus(CLOCKS_APART)))
                .map(seen -> DoctorResult.failed(
                        "clock", seconds + " is before " + seen + ", which the database has seen; set the clock"))
                .orElseGet(() -> DoctorResult.ok("clock", seconds.toString()));
    }

    private record ExistingRows(Config config) implements StoredRows {
        @Override
        public <T> Optional<T> read(Function<Repositories, T> query, T none) {
            try {
                return Optional.of(current() ? opened(query) : none);
            } catch (StoreUnavailableException unavailable) {
                return Optional.empty();
            }
        }

        private boolean current() {
            return Database.pending(config.database(), config.keyset()).equals(OptionalInt.of(0));
        }

        private <T> T opened(Function<Repositories, T> query) {
            try (Database database = Database.openReadOnly(config.database(), config.keyset())) {
                return database.read(query);
            }
        }
    }
}
