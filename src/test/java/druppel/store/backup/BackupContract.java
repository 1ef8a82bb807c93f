package druppel.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import druppel.store.Database;
import druppel.store.StoreFixture;
import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a backup of a running database gives, wherever it is restored.
abstract class BackupContract implements StoreFixture {
    private static final Instant BACKED_UP = LATER.plusSeconds(60);
    private static final Instant RESTORED = BACKED_UP.plusSeconds(3_600);
    private static final String WORDS = "I asked first, “and” \\ listened 🌱\n\u2028\0";

    /// Tables that a restore changes on purpose.
    private static final List<String> CHANGED = List.of("database_identity", "key_removal", "delivery");

    @TempDir
    private Path folder;

    private final List<DatabaseSettings> schemas = new ArrayList<>();
    private Path keyset;
    private Path file;
    private Database database;

    /// A database that has never been opened; the same one throughout a test.
    abstract DatabaseSettings settings(Path folder);

    @Override
    public Database database() {
        return database;
    }

    @BeforeEach
    void open() {
        keyset = folder.resolve("keyset.json");
        file = folder.resolve("backup.druppel");
        database = Database.open(settings(folder), keyset);
    }

    @AfterEach
    void close() {
        database.close();
        schemas.forEach(PostgresServer::drop);
    }

    @Test
    void everythingArrivesInSqlite() throws SQLException {
        everythingArrives(DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("new/restored.db")));
    }

    @Test
    void everythingArrivesInPostgres() throws SQLException {
        DatabaseSettings schema = PostgresServer.database();
        schemas.add(schema);
        everythingArrives(schema);
    }

    private void everythingArrives(DatabaseSettings target) throws SQLException {
        Member anna = meet(ANNA);
        Reflection kept = keep(anna.id(), MONDAY, WORDS);
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(nudge(anna.id(), MONDAY), LATER))));
        FilledTables.fill(Database.dialect(settings(folder)));
        Backup.Summary written = back();
        assertThat(totals(file)).allSatisfy(total -> assertThat(total.rows()).isPositive());
        keep(anna.id(), MONDAY, "later words");

        assertThat(restore(target)).isEqualTo(written);
        Path second = folder.resolve("second.druppel");
        new Backup(target, keyset).write(second, RESTORED);
        assertThat(unchanged(second)).isEqualTo(unchanged(file)).hasSizeGreaterThan(40);
        database.close();
        database = Database.open(target, keyset);
        assertThat(readAll(rows -> rows.reflections().all(anna.id()))).containsExactly(kept);
        assertThat(keep(anna.id(), MONDAY, "new words").id()).isGreaterThan(kept.id());
        assertThat(meet(BRAM).id()).isGreaterThan(anna.id());
        aNewEpochHasBegun();
    }

    /// What was planned may have been sent since.
    private void aNewEpochHasBegun() {
        assertThat(database.<DatabaseIdentity>read(rows -> rows.identity().get())
                        .epoch())
                .isEqualTo(2);
        assertThat(readAll(rows -> rows.deliveryQueue().planned())).isEmpty();
        assertThat(database.<List<Delivery>>write(rows -> rows.deliveryQueue().toReconcile("test", RESTORED, 9)))
                .singleElement()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.UNKNOWN);
    }

    @Test
    void whoLeftSinceIsForgottenAgain() {
        Member anna = meet(ANNA);
        keep(anna.id(), MONDAY, WORDS);
        keep(meet(BRAM).id(), MONDAY, WORDS);
        back();
        write(rows -> rows.members().forget(anna.id()));
        DatabaseSettings target = DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("restored.db"));
        restore(target);

        try (Database restored = Database.openReadOnly(target, keyset)) {
            assertThat(members(restored)).containsExactly(BRAM);
        }
    }

    private static List<PlatformUser> members(Database database) {
        return database.read(rows -> Stream.of(ANNA, BRAM)
                .flatMap(user -> rows.members().find(user).stream())
                .map(Member::user)
                .toList());
    }

    @Test
    void itIsOneSnapshotWhateverIsWrittenMeanwhile() throws SQLException {
        meet(ANNA);
        BulkTransfer transfer = Database.dialect(settings(folder)).transfer();
        try (Connection snapshot = transfer.openSnapshot()) {
            meet(BRAM);

            assertThat(DatabaseIntegrity.column(snapshot, "select count(*) from member"))
                    .containsExactly("1");
        }
    }

    private Backup.Summary back() {
        return new Backup(settings(folder), keyset).write(file, BACKED_UP);
    }

    private Backup.Summary restore(DatabaseSettings target) {
        return new Restore(target, keyset, _ -> {}).run(file, false, RESTORED);
    }

    private List<TableTotal> totals(Path backup) {
        return new BackupReader(backup, keyset).check().totals();
    }

    private List<TableTotal> unchanged(Path backup) {
        return totals(backup).stream()
                .filter(total -> !CHANGED.contains(total.table()))
                .toList();
    }
}
