package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.store.Database;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import druppel.testing.FaultDatabase;
import druppel.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A running server on SQLite is backed up before the nudges of the day, somebody leaves after them, and the backup is
/// restored into PostgreSQL.
@Tag("slow")
@Tag("pgbouncer")
class MoveToPostgresTest {
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final NudgeTimes AT_EIGHT =
            NudgeTimes.standard().at(LocalTime.of(8, 0)).followingUp(Optional.empty());
    private static final int MEMBERS = 6;

    @TempDir
    private Path home;

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    private final DatabaseSettings direct = PostgresServer.database();
    private DatabaseSettings schema = direct;
    private DatabaseSettings rows = DatabaseSettings.of("jdbc:sqlite:");

    @BeforeEach
    void name() throws IOException {
        schema = database.way(direct, home);
        rows = DatabaseSettings.of("jdbc:sqlite:" + home.resolve("rows.db"));
    }

    @AfterEach
    void drop() {
        PostgresServer.drop(direct);
    }

    @Test
    void nobodyGetsTheNudgeTwiceAndWordsAreReadableAndWhoLeftStaysForgotten() throws Exception {
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, rows)) {
            List<SimulatedMember> all = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, AT_EIGHT);
            write(all);
            try (ApplicationProcess server = manyMembers.node("sqlite")) {
                server.line("It listens on");
                assertDone(run(rows, "backup", backup()));
                assertThat(run(rows, "restore", backup(), "--force").complaints())
                        .singleElement()
                        .asString()
                        .contains("is in use by process " + server.pid() + " (druppel serve)");
                manyMembers.pass(Duration.ofMinutes(2), server);
                manyMembers.delivered(MEMBERS);
                manyMembers.settled();
                assertDone(run(rows, "forget", "--member", "slack:T1:U" + MEMBERS, "--yes"));
                server.stop();
            }
            assertDone(run(schema, "restore", backup()));
            DeliveryLedger restored = DeliveryLedger.of(schema);
            assertThat(restored.settled(manyMembers.clock.instant())).isFalse();
            try (ApplicationProcess server = manyMembers.node("postgres", ManyMembers.settings(schema))) {
                server.line("It listens on");
                Await.until(() -> restored.settled(manyMembers.clock.instant()), manyMembers::said);
            }
            assertThat(manyMembers.messages(all, LocalDate.of(2026, 11, 24)).values())
                    .hasSize(MEMBERS)
                    .containsOnly(1L);
            assertThat(restored.sent()).hasSize(MEMBERS - 1);
        }
        assertThat(words()).containsExactly("I asked D1", "I asked D2", "I asked D3", "I asked D4", "I asked D5");
    }

    private void write(List<SimulatedMember> members) {
        try (Database database = Database.open(rows, keyset())) {
            database.update(tables -> members.forEach(member -> tables.reflections()
                    .save(new NewReflection(
                            member.id(),
                            MONDAY,
                            Reflection.Kind.PRACTISED,
                            Optional.empty(),
                            Optional.of("I asked " + member.channel()),
                            Optional.empty(),
                            BEFORE_EIGHT))));
        }
    }

    /// The words in PostgreSQL of all who are known there.
    private List<String> words() {
        try (Database database = Database.openReadOnly(schema, keyset())) {
            return database.read(tables -> IntStream.rangeClosed(1, MEMBERS)
                    .mapToObj(number -> tables.members().find(new PlatformUser(Platform.SLACK, "T1", "U" + number)))
                    .flatMap(Optional::stream)
                    .flatMap(member -> tables.reflections().all(member.id()).stream())
                    .flatMap(reflection -> reflection.text().stream())
                    .toList());
        }
    }

    private Said run(DatabaseSettings database, String... command) {
        CommandLine commandLine = new CommandLine(home).with("DRUPPEL_KEYSET", keyset());
        ManyMembers.settings(database).forEach(commandLine::with);
        return commandLine.run(command);
    }

    private static void assertDone(Said said) {
        assertThat(said.code()).as(said.err()).isZero();
    }

    private String backup() {
        return home.resolve("backup.druppel").toString();
    }

    private Path keyset() {
        return home.resolve("keyset.json");
    }
}
