package druppel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.identity.ActAnchor;
import druppel.store.identity.StateFile;
import druppel.testing.CapturedLogs;
import druppel.testing.InMemoryChat;
import druppel.testing.MovableClock;
import druppel.testing.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochGuardTest {
    private static final Duration MINUTE = DatabaseIdentity.RAISED_EVERY;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private Database database;
    private EpochGuard guard;
    private int acts;

    @BeforeEach
    void open() {
        database = SqliteTemplate.open(folder);
        guard = guard(stateFile());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHighWaterRisesInTheDatabaseAndNextToTheKeysetOnceAMinute() {
        Instant start = clock.instant();
        guard.run();
        clock.pass(MINUTE.dividedBy(2));
        guard.run();
        assertThat(highWater()).isEqualTo(start);

        clock.pass(MINUTE);
        guard.run();

        assertThat(highWater()).isEqualTo(clock.instant());
        assertThat(stateFile().read().orElseThrow().highWater()).isEqualTo(clock.instant());
    }

    @Test
    void theLastMomentIsKeptAtTheEnd() {
        guard.run();
        clock.pass(Duration.ofSeconds(5));

        guard.close();

        assertThat(stateFile().read().orElseThrow().highWater()).isEqualTo(clock.instant());
    }

    @Test
    void aTimeThatIsNotProvenIsNotKept() {
        Instant start = clock.instant();
        guard.run();
        GuardedClock leapt = new GuardedClock(clock, () -> Duration.ZERO, () -> {});
        leapt.start(start);
        clock.pass(Duration.ofDays(1_100));

        new EpochGuard(database, database.keys(), stateFile(), leapt).run();

        assertThat(highWater()).isEqualTo(start);
        assertThat(stateFile().read().orElseThrow().highWater()).isEqualTo(start);
    }

    @Test
    void aClockThatGoesBackLowersNothing() {
        Instant start = clock.instant();
        guard.run();
        clock.pass(MINUTE.multipliedBy(-10));

        guard(stateFile()).run();

        assertThat(highWater()).isEqualTo(start);
        assertThat(stateFile().read().orElseThrow().highWater()).isEqualTo(start);
        assertThat(epoch()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatWentBackBeginsAnEpochAndWhatWaitedInItIsLookedFor() {
        guard.run();
        Delivery waiting = plan(clock.instant().plus(Duration.ofHours(1)));
        remember(clock.instant().plus(Duration.ofHours(2)));
        clock.pass(Duration.ofHours(3));

        try (CapturedLogs logs = new CapturedLogs()) {
            guard(stateFile()).run();
            assertThat(logs.text()).containsOnlyOnce("went back in time");
        }
        assertThat(epoch()).isEqualTo(2);
        Delivery found =
                database.read(rows -> rows.deliveries().find(waiting.id()).orElseThrow());
        assertThat(found.state()).isEqualTo(Delivery.State.UNKNOWN);
    }

    @Test
    void whoWasForgottenSinceIsForgottenAgain() throws IOException {
        guard.run();
        long member = plan(clock.instant().plus(Duration.ofHours(1))).member();
        Path file = folder.resolve("druppel.db");
        Path copy = folder.resolve("copy.db");
        close();
        Files.copy(file, copy);
        open();
        database.update(rows -> rows.members().forget(member));
        remember(clock.instant().plus(Duration.ofHours(2)));
        close();
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        open();
        clock.pass(Duration.ofHours(3));

        guard(stateFile()).run();

        assertThat(database.<Optional<Member>>read(rows -> rows.members().find(TestApplication.ANNA)))
                .isEmpty();
    }

    @Test
    void aDatabaseThatGoesBackWhileItIsInUseIsNoticedToo() {
        guard.run();
        remember(clock.instant().plus(Duration.ofSeconds(30)));
        clock.pass(MINUTE);

        guard.run();

        assertThat(epoch()).isEqualTo(2);
    }

    @Test
    void afterItsEpochHasBegunAnotherStartBeginsNone() {
        guard.run();
        remember(clock.instant().plus(Duration.ofHours(2)));
        clock.pass(Duration.ofHours(3));
        guard(stateFile()).run();

        clock.pass(Duration.ofDays(3));
        guard(stateFile()).run();

        assertThat(epoch()).isEqualTo(2);
    }

    @Test
    void whereNothingCanBeRememberedNothingIsConcludedAndItIsSaidOnce() throws IOException {
        // Not even root can write into a folder that does not exist.
        StateFile nowhere =
                new StateFile(folder.resolve("missing").resolve("file").resolve("keyset.json.state"));
        Files.createFile(folder.resolve("missing"));
        try (CapturedLogs logs = new CapturedLogs()) {
            EpochGuard blind = guard(nowhere);
            blind.run();
            clock.pass(Duration.ofHours(1));
            blind.run();
            assertThat(logs.text()).containsOnlyOnce("The state file cannot be written");
        }
        clock.pass(Duration.ofHours(1));
        guard(nowhere).run();

        assertThat(epoch()).isEqualTo(1);
    }

    private Delivery plan(Instant at) {
        return database.write(rows -> {
            long member = rows.members()
                    .findOrAdd(
                            TestApplication.ANNA,
                            MemberSettings.of(InMemoryChat.inAmsterdam(Language.EN)),
                            Member.Progress.begin("default"),
                            clock.instant())
                    .id();
            LocalDate date = LocalDate.parse("2026-12-01");
            DeliveryRequest wanted = new DeliveryRequest(member, date, MessageKind.NUDGE, true, Optional.of("ask"), at);
            rows.deliveryQueue().plan(List.of(new Plan(wanted, at)));
            return rows.deliveries().on(member, date, MessageKind.NUDGE).orElseThrow();
        });
    }

    @Test
    void theEndOfTheLogOfAdminsIsRememberedAndStaysWhereActsAreCutOff() {
        act();
        act();
        guard.run();
        ActAnchor known = stateFile().acts().orElseThrow();
        cutOffLastAct();
        clock.pass(MINUTE);

        try (CapturedLogs logs = new CapturedLogs()) {
            guard.run();
            clock.pass(MINUTE);
            guard.run();
            assertThat(logs.text()).containsOnlyOnce("Acts of admins are missing that were in their log");
        }
        assertThat(known.last().number()).isEqualTo(2);
        assertThat(stateFile().acts()).contains(known);
    }

    @Test
    void whatARestoredBackupLacksOfTheLogOfAdminsIsRemembered() {
        act();
        act();
        guard.run();
        cutOffLastAct();
        act();
        act();
        remember(clock.instant().plus(Duration.ofHours(2)));
        clock.pass(Duration.ofHours(3));

        guard(stateFile()).run();

        assertThat(stateFile().acts().orElseThrow().losses())
                .containsExactly(new ActAnchor.Loss(3, 2, clock.instant()));
        act();
        clock.pass(MINUTE);
        guard(stateFile()).run();
        assertThat(stateFile().acts().orElseThrow().last().number()).isEqualTo(4);
        assertThat(stateFile().acts().orElseThrow().losses()).hasSize(1);
    }

    private void act() {
        database.update(rows -> rows.adminActs()
                .add(new AdminAct(
                        new Workspace(Platform.LOCAL, "local"),
                        Optional.empty(),
                        AdminAct.Kind.INVITED,
                        String.valueOf(acts++),
                        clock.instant())));
    }

    private void cutOffLastAct() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("druppel.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("delete from admin_act where number = (select length from admin_act_chain)");
            statement.execute("update admin_act_chain set length = length - 1,"
                    + " mac = (select mac from admin_act order by number desc limit 1)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void remember(Instant highWater) {
        try {
            DatabaseIdentity identity = identity();
            stateFile()
                    .write(new DatabaseIdentity(
                            identity.installation(), identity.epoch(), highWater, Optional.empty()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private EpochGuard guard(StateFile file) {
        return new EpochGuard(database, database.keys(), file, TrustedClock.always(clock));
    }

    private StateFile stateFile() {
        return StateFile.of(folder.resolve("keyset.json"));
    }

    private DatabaseIdentity identity() {
        return database.read(rows -> rows.identity().get());
    }

    private Instant highWater() {
        return identity().highWater();
    }

    private long epoch() {
        return identity().epoch();
    }
}
