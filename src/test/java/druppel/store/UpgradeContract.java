package druppel.store;

import static druppel.store.StoreFixture.ANNA;
import static druppel.store.StoreFixture.BRAM;
import static druppel.store.StoreFixture.LATER;
import static druppel.store.StoreFixture.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.domain.member.LinkCode;
import druppel.domain.member.Platform;
import druppel.persistence.NudgeFeedbackRepository.Published;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.persistence.Repositories;
import druppel.persistence.TranscriptRepository.Line;
import druppel.store.chain.ActChainCheck;
import druppel.store.crypto.PrivateFile;
import druppel.store.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every database owes who upgrades: a database that version 4 wrote, with rows in each table, has the same
/// rows under the names of today. `version4/README.md` says how the files were made.
abstract class UpgradeContract {
    /// The tables that version 4 did not have.
    private static final Set<String> NEWER = Set.of(
            "admin_act",
            "admin_act_chain",
            "automaticity_check",
            "code_key",
            "company_day_off",
            "database_identity",
            "deleted_admin_act",
            "greeting",
            "invitation",
            "kept_act",
            "key_removal",
            "local_account",
            "preference_reset",
            "oidc_identity",
            "oidc_offer",
            "past_invitation",
            "repair_offer",
            "resealed_column",
            "sign_in_link",
            "subject_key",
            "web_session");

    @TempDir
    private Path folder;

    abstract DatabaseSettings settings();

    /// A connection past the store.
    abstract Connection raw() throws SQLException;

    /// Makes the database of version 4.
    ///
    /// @param file a copy of the SQLite file
    abstract void load(Path file) throws SQLException;

    @BeforeEach
    void load() throws IOException, SQLException {
        PrivateFile.create(folder.resolve("druppel.db"), resource("druppel.db"));
        PrivateFile.create(keyset(), resource("keyset.json"));
        load(folder.resolve("druppel.db"));
    }

    @Test
    void everyRowIsThereWithEveryValue() throws IOException, SQLException {
        Database.migrate(settings(), keyset());

        assertThat(rows())
                .containsExactlyInAnyOrderElementsOf(new String(resource("rows.txt"), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    @Test
    void noTableIsMissingAmongTheRows() throws IOException, SQLException {
        Database.migrate(settings(), keyset());
        List<String> rows =
                new String(resource("rows.txt"), StandardCharsets.UTF_8).lines().toList();

        try (Connection connection = raw()) {
            assertThat(tables(connection))
                    .filteredOn(table -> !NEWER.contains(table))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(table -> assertThat(rows).anyMatch(row -> row.startsWith(table + "\t")));
        }
    }

    @Test
    void everyTextIsStillDecrypted() {
        everyTextIsDecrypted();
    }

    /// After some batches the process ends, and the next one goes on with what is left.
    @Test
    void everyTextIsEncryptedAgainUnderTheKeyOfItsPerson() throws SQLException {
        int processes = 0;
        boolean more = true;
        while (more) {
            try (Database database = Database.open(settings(), keyset())) {
                for (int batch = 0; batch < 10 && more; batch++) {
                    more = database.keys().reencryptBatch();
                }
            }
            processes++;
        }

        everyTextIsDecrypted();
        assertThat(processes).isGreaterThan(2);
        assertThat(rows().stream()
                        .filter(row -> row.matches("(reflection|plan|self_check|nudge_feedback|transcript)\t.*")))
                .hasSizeGreaterThan(5)
                .allMatch(row -> row.matches(".*encrypted_[a-z]+=(02[0-9a-f]{34,}|null).*"));
        assertThat(rows().stream().filter(row -> row.startsWith("member\t")))
                .allSatisfy(row -> assertThat(rows())
                        .anyMatch(key ->
                                key.contains("subject=member:" + row.replaceAll(".*\tid=([0-9]+)\t.*", "$1") + "\t")));
    }

    private void everyTextIsDecrypted() {
        try (Database database = Database.open(settings(), keyset())) {
            database.claim(rows -> {
                long anna = rows.members().find(ANNA).orElseThrow().id();
                assertThat(rows.reflections().newestWithText(anna, 9))
                        .extracting(reflection -> reflection.text().orElseThrow())
                        .containsExactly("I asked Bram what he needed — and waited.");
                assertThat(rows.plans().of(List.of(anna)))
                        .containsExactly(
                                new OwnPlan(anna, "ask", "When the stand-up ends, then I ask one question.", MONDAY));
                assertThat(rows.selfChecks().of(anna))
                        .containsExactly(SelfCheck.begin(MONDAY).answering(Trait.VISION, SelfCheck.Frequency.OFTEN));
                assertThat(rows.transcript().newest("everyone", 1))
                        .extracting(Line::content)
                        .containsExactly("{\"card\":\"echo\"}");
                feedbackIsDecrypted(rows);
                secretsAreDecrypted(rows, anna);
                return anna;
            });
        }
    }

    @Test
    void aFollowUpThatALateNudgeMovedIsWishedForAtItsUsualTimeAgain() throws SQLException {
        migrateTo("6", settings());
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("update member set nudge_at = '20:30', follow_up_at = '23:30' where id = 1");
            statement.execute("update member set nudge_at = '10:30', follow_up_at = '13:30' where id = 2");
        }

        Database.migrate(settings(), keyset());

        assertThat(rows().stream().filter(row -> row.startsWith("member\tid=1\t") || row.startsWith("member\tid=2\t")))
                .anyMatch(row -> row.contains("nudge_at=20:30\tfollow_up_at=16:00"))
                .anyMatch(row -> row.contains("nudge_at=10:30\tfollow_up_at=13:30"));
    }

    @Test
    void actsOfAdminsOfEarlierReleasesAreJoinedToTheChainOnce() throws SQLException {
        migrateTo("30", settings());
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into admin_act (platform, workspace, user_id, kind, about, done_at) values"
                    + " ('slack', 'T1', 'U2', 'invited', '12', 1), ('slack', 'T1', null, 'defaults_changed', '', 2)");
        }

        Database.open(settings(), keyset()).close();
        try (Database database = Database.open(settings(), keyset())) {
            assertThat(database.adminActs(Optional.empty())).isEqualTo(new ActChainCheck(2, 2, Optional.empty()));
        }
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("update admin_act set about = '13' where done_at = 1");
        }
        try (Database database = Database.open(settings(), keyset())) {
            assertThat(database.adminActs(Optional.empty()).fault())
                    .contains("act 1 (invited, 1970-01-01T00:00:00.001Z) is not as it was written");
        }
    }

    private static void feedbackIsDecrypted(Repositories rows) {
        assertThat(rows.nudgeFeedback().waiting(BRAM.at()))
                .extracting(Unpublished::text)
                .containsExactlyInAnyOrder(Optional.of("too big for a Monday"), Optional.empty());
        assertThat(rows.nudgeFeedback().published(ANNA.at()))
                .extracting(Published::text)
                .containsExactly(Optional.of("not in our shop"));
    }

    private static void secretsAreDecrypted(Repositories rows, long anna) {
        assertThat(rows.teams().ledBy(anna).orElseThrow().code()).contains(new LinkCode("K7PM4XQT"));
        assertThat(rows.installations()
                        .find(BRAM.at())
                        .orElseThrow()
                        .installation()
                        .tokenGrant()
                        .renewal()
                        .orElseThrow()
                        .token())
                .isEqualTo("xoxe-1");
        assertThat(rows.inbox().claim(Platform.SLACK, "here", LATER, LATER, 9))
                .extracting(claimed -> new String(claimed.event().body(), StandardCharsets.UTF_8))
                .containsExactly("{\"event\":\"sealed_text ocean\"}");
    }

    /// Migrates an empty database to an older version.
    static void migrateTo(String version, DatabaseSettings settings) {
        Dialect dialect = Database.dialect(settings);
        dialect.prepare();
        Flyway.configure()
                .dataSource(dialect.migrationSource())
                .locations(dialect.migrations().toArray(String[]::new))
                .placeholders(dialect.columnTypes())
                .target(version)
                .load()
                .migrate();
    }

    /// The tables of the store, without those of Flyway and Quartz.
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet results = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (results.next()) {
                tables.add(results.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(name -> Stream.of("flyway", "qrtz", "sqlite").anyMatch(name::startsWith));
        return tables;
    }

    private Path keyset() {
        return folder.resolve("keyset.json");
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet results = statement.executeQuery("select * from " + table)) {
                    while (results.next()) {
                        rows.add(table + values(results));
                    }
                }
            }
        }
        return rows;
    }

    private static String values(ResultSet row) throws SQLException {
        StringBuilder values = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.append('\t')
                    .append(row.getMetaData().getColumnName(column))
                    .append('=')
                    .append(text(row.getObject(column)));
        }
        return values.toString();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Boolean flag -> flag ? "1" : "0";
            case null, default -> String.valueOf(value);
        };
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = UpgradeContract.class.getResourceAsStream("version4/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
