package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.store.Database;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.FakeTime;
import druppel.testing.FaultDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The real process on a wall clock that leaps by years for some seconds.
@Tag("slow")
@Tag("pgbouncer")
class LeapingClockTest {
    private static final MemberSettings SETTINGS =
            MemberSettings.of(new UserProfile(Optional.of(ZoneOffset.UTC), Language.EN, UserProfile.Role.PERSON));

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    private FakeTime time;
    private DatabaseSettings settings;

    @BeforeEach
    void settle() throws IOException {
        time = new FakeTime(home);
        settings = database.sqlite(home);
        try (Database rows = Database.open(settings, home.resolve("data/keyset.json"))) {
            rows.update(tables -> {
                Member met = tables.members()
                        .findOrAdd(
                                PlatformUser.local("anna"), SETTINGS, Member.Progress.begin("default"), Instant.now());
                tables.members().save(met.with(Member.Status.JOINED).scheduledAfter(Instant.now()));
                tables.transcript().add("anna", false, "a word", Instant.now());
            });
        }
    }

    @Test
    void threeYearsAheadForSomeSecondsDeletesNothingAndSilencesNobody() throws Exception {
        long due = number("select next_due_at from member");
        try (ApplicationProcess process = ApplicationProcess.with(home, environment(), "serve")) {
            process.line("Druppel listens");
            time.shift("+1100d");
            process.line("The clock leapt");
            time.shift("+0");
            process.line("The clock is followed again");

            assertThat(number("select count(*) from transcript")).isEqualTo(1);
            assertThat(number("select next_due_at from member")).isEqualTo(due);
            assertThat(number("select count(*) from delivery")).isZero();
            execute("update member set next_due_at = "
                    + Instant.now().minus(Duration.ofSeconds(1)).toEpochMilli());
            Await.until(() -> number("select count(*) from delivery") == 1, process::said);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(time.settings());
        environment.putAll(Map.of("PORT", "0", "DRUPPEL_HOST", "127.0.0.1", "DRUPPEL_LOCAL_CHAT", "on"));
        environment.put("DATABASE_URL", settings.url());
        settings.user().ifPresent(user -> environment.put("DATABASE_USER", user));
        settings.password().ifPresent(password -> environment.put("DATABASE_PASSWORD", password));
        return environment;
    }

    private long number(String query) {
        return jdbi().withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private void execute(String statement) {
        jdbi().useHandle(handle -> handle.execute(statement));
    }

    private Jdbi jdbi() {
        return DeliveryLedger.of(settings).jdbi();
    }
}
