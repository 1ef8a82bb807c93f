package druppel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.CountedStore;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.testing.CapturedLogs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the application deletes, and when.
class RetentionJobTest {
    private static final Instant CLOSED = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-02T08:00:00Z");
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");

    @TempDir
    private Path folder;

    private Database store;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
        meet(ANNA);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunWithNothingToDeleteRunsTwentyEightStatements() {
        CountedStore counted = new CountedStore(store);
        new RetentionJob(counted, TrustedClock.always(() -> CLOSED), Period.ofYears(2)).run();

        assertThat(counted.statements()).hasSize(28);
    }

    @Test
    void nothingIsDeletedOnALeapOfTheClock() {
        say(3);
        AtomicReference<Instant> wall = new AtomicReference<>(CLOSED);
        GuardedClock clock = new GuardedClock(wall::get, () -> Duration.ZERO, () -> {});
        wall.updateAndGet(now -> now.plus(Duration.ofDays(1_100)));
        new RetentionJob(store, clock, Period.ofMonths(1)).run();

        assertThat(lines()).isEqualTo(3);
    }

    @Test
    void aLeapThatLastsDeletesNothingForADay() {
        say(3);
        AtomicReference<Duration> elapsed = new AtomicReference<>(Duration.ZERO);
        AtomicReference<Duration> leap = new AtomicReference<>(Duration.ZERO);
        GuardedClock clock =
                new GuardedClock(() -> CLOSED.plus(elapsed.get()).plus(leap.get()), elapsed::get, () -> {});
        leap.set(Duration.ofDays(1_100));
        clock.observe();
        elapsed.set(Duration.ofMinutes(11));
        clock.observe();
        assertThat(clock.instant()).isAfter(LATER);
        new RetentionJob(store, clock, Period.ofMonths(1)).run();
        assertThat(lines()).isEqualTo(3);

        elapsed.set(Duration.ofDays(2));
        clock.observe();
        new RetentionJob(store, clock, Period.ofMonths(1)).run();
        assertThat(lines()).isZero();
    }

    @Test
    void whatIsDeletedIsLoggedWithItsNumber() {
        say(3);
        try (CapturedLogs logs = new CapturedLogs()) {
            runAt(LATER.toString());
            runAt(LATER.toString());

            assertThat(logs.text().split("Rows that were kept long enough are deleted", -1))
                    .hasSize(2);
            assertThat(logs.text()).contains("lines of the chat=3");
        }
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
        TokenGrant tokenGrant = new TokenGrant("xoxb-1", Optional.empty());
        store.update(rows ->
                rows.installations().save(new Installation(ANNA.at(), "A1", "B1", Set.of(), "U9", CLOSED, tokenGrant)));
        closeWorkspace();
        runAt("2027-01-02T08:00:00Z");

        Optional<StoredInstallation> kept =
                store.read(rows -> rows.installations().find(ANNA.at()));
        assertThat(kept).isEmpty();
    }

    @Test
    void whoNeverJoinedGoesAfterThreeMonthsAndIsCountedInTheLog() {
        PlatformUser bram = new PlatformUser(ANNA.platform(), ANNA.workspace(), "U2");
        store.write(rows -> met(rows, bram));
        runAt(CLOSED.plus(Duration.ofDays(90)).toString());
        assertThat(store.<Boolean>read(rows -> rows.members().find(bram).isPresent()))
                .isTrue();
        try (CapturedLogs logs = new CapturedLogs()) {
            runAt(CLOSED.plus(Duration.ofDays(91)).toString());

            assertThat(logs.text()).contains("people who never joined=1");
        }
        assertThat(store.<Boolean>read(rows -> rows.members().find(bram).isPresent()))
                .isFalse();
        assertThat(anna()).isPresent();
    }

    @Test
    void anOpenWorkspaceStays() {
        runAt("2036-11-30T08:00:00Z");

        assertThat(anna()).isPresent();
    }

    @Test
    void aWorkspaceThatCameBackStays() {
        closeWorkspace();
        store.write(rows -> rows.workspaces().resume(ANNA.at()));
        runAt("2036-11-30T08:00:00Z");

        assertThat(anna()).isPresent();
    }

    @Test
    void itDeletesSoManyRowsInATransactionAtMost() {
        say(2 * RetentionJob.ROWS_AT_ONCE + 1);
        Steps steps = new Steps(store, () -> {});
        runAt(LATER.toString(), steps);

        assertThat(steps.rows.stream().filter(rows -> rows > 0))
                .containsExactly(RetentionJob.ROWS_AT_ONCE, RetentionJob.ROWS_AT_ONCE, 1);
        assertThat(lines()).isZero();
    }

    @Test
    void whatIsLeftWhenItsTimeIsOverGoesWithTheNextRun() {
        say(RetentionJob.ROWS_AT_ONCE + 1);
        AtomicReference<Instant> now = new AtomicReference<>(LATER);
        RetentionJob slow = new RetentionJob(
                new Steps(store, () -> now.updateAndGet(old -> old.plusSeconds(1))),
                TrustedClock.always(now::get),
                Period.ofMonths(1));
        slow.run();
        assertThat(lines()).isEqualTo(1);
        slow.run();

        assertThat(lines()).isZero();
    }

    @Test
    void aWorkspaceGoesAFewPeopleAtATime() {
        people(2 * RetentionJob.PEOPLE_AT_ONCE + 1);
        closeWorkspace();
        Steps steps = new Steps(store, () -> {});
        runAt(LATER.toString(), steps);

        assertThat(steps.rows).allMatch(rows -> rows <= RetentionJob.PEOPLE_AT_ONCE);
        assertThat(members()).isZero();
    }

    @Test
    void aWorkspaceThatComesBackMeanwhileKeepsWhoIsLeft() {
        people(RetentionJob.PEOPLE_AT_ONCE + 1);
        closeWorkspace();
        Steps steps = new Steps(store, () -> {
            if (members() == 1) {
                store.write(rows -> rows.workspaces().resume(ANNA.at()));
            }
        });
        runAt(LATER.toString(), steps);

        assertThat(members()).isEqualTo(1);
    }

    /// Records how many rows each transaction deleted, and does something after each.
    private record Steps(UnitOfWork store, Runnable after, List<Integer> rows) implements UnitOfWork {
        Steps(UnitOfWork store, Runnable after) {
            this(store, after, new ArrayList<>());
        }

        @Override
        public <T> T read(Function<Repositories, T> work) {
            return store.read(work);
        }

        @Override
        public <T> T write(Function<Repositories, T> work) {
            return noted(store.write(work));
        }

        @Override
        public <T> T claim(Function<Repositories, T> work) {
            return noted(store.claim(work));
        }

        private <T> T noted(T result) {
            rows.add((Integer) result);
            after.run();
            return result;
        }
    }

    private void say(int lines) {
        store.write(rows -> {
            for (int line = 0; line < lines; line++) {
                rows.transcript().add("anna", true, "hello", CLOSED);
            }
            return rows;
        });
    }

    private int lines() {
        return store.read(
                rows -> rows.transcript().after("anna", 0, Integer.MAX_VALUE).size());
    }

    /// This many people of one workspace, including Anna.
    private void people(int many) {
        for (int one = 2; one <= many; one++) {
            meet(new PlatformUser(ANNA.platform(), ANNA.workspace(), "U" + one));
        }
    }

    private int members() {
        return store.read(rows -> IntStream.rangeClosed(1, 2 * RetentionJob.PEOPLE_AT_ONCE + 1)
                .mapToObj(one -> new PlatformUser(ANNA.platform(), ANNA.workspace(), "U" + one))
                .filter(user -> rows.members().find(user).isPresent())
                .toList()
                .size());
    }

    private void meet(PlatformUser user) {
        store.write(rows -> rows.members().change(met(rows, user).id(), member -> member.with(Member.Status.JOINED)));
    }

    private static Member met(Repositories rows, PlatformUser user) {
        return rows.members()
                .findOrAdd(
                        user,
                        MemberSettings.of(
                                new UserProfile(Optional.of(ZoneOffset.UTC), Language.EN, UserProfile.Role.PERSON)),
                        Member.Progress.begin("first"),
                        CLOSED);
    }

    private void closeWorkspace() {
        store.write(rows -> rows.workspaces().suspend(ANNA.at(), CLOSED));
    }

    private void runAt(String moment) {
        runAt(moment, store);
    }

    private static void runAt(String moment, UnitOfWork store) {
        InstantSource clock = InstantSource.fixed(Instant.parse(moment));
        new RetentionJob(store, TrustedClock.always(clock), Period.ofMonths(1)).run();
    }

    private Optional<?> anna() {
        return store.read(rows -> rows.members().find(ANNA));
    }
}
