package druppel;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.Course;
import druppel.app.Grant;
import druppel.app.Installation;
import druppel.app.Installed;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Profile;
import druppel.app.Role;
import druppel.app.Settings;
import druppel.core.Language;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the house lets go of, and when.
class UpkeepTest {
    private static final Instant CLOSED = Instant.parse("2026-11-30T08:00:00Z");
    private static final Person ANNA = new Person(Platform.SLACK, "T1", "U1");

    @TempDir private Path folder;
    private Database store;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
        store.write(rows ->
                rows.members()
                        .meet(
                                ANNA,
                                Settings.of(
                                        new Profile(
                                                Optional.of(ZoneOffset.UTC),
                                                Language.EN,
                                                Role.PERSON)),
                                Course.begin("first"),
                                CLOSED));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aClosedWorkspaceIsKeptForTheRetentionPeriod() {
        closeWorkspace();
        runAt("2026-12-30T08:00:00Z");

        assertThat(anna()).isPresent();
    }

    @Test
    void afterThatItGoesWithItsMembers() {
        closeWorkspace();
        runAt("2027-01-02T08:00:00Z");

        assertThat(anna()).isEmpty();
    }

    @Test
    void itsTokensGoToo() {
        Grant grant = new Grant("xoxb-1", Optional.empty());
        store.write(rows -> {
            rows.installations()
                    .put(new Installation(ANNA.at(), "A1", "B1", Set.of(), "U9", CLOSED, grant));
            return grant;
        });
        closeWorkspace();
        runAt("2027-01-02T08:00:00Z");

        Optional<Installed> kept = store.read(rows -> rows.installations().find(ANNA.at()));
        assertThat(kept).isEmpty();
    }

    @Test
    void anOpenWorkspaceStays() {
        runAt("2036-11-30T08:00:00Z");

        assertThat(anna()).isPresent();
    }

    @Test
    void aWorkspaceThatCameBackStays() {
        closeWorkspace();
        store.write(rows -> rows.workspaces().open(ANNA.at()));
        runAt("2036-11-30T08:00:00Z");

        assertThat(anna()).isPresent();
    }

    private void closeWorkspace() {
        store.write(rows -> rows.workspaces().close(ANNA.at(), CLOSED));
    }

    private void runAt(String moment) {
        InstantSource clock = InstantSource.fixed(Instant.parse(moment));
        new Upkeep(store, clock, Period.ofMonths(1)).run();
    }

    private Optional<?> anna() {
        return store.read(rows -> rows.members().find(ANNA));
    }
}
