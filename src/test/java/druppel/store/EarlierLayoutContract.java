package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.Repositories;
import druppel.store.crypto.Keyset;
import druppel.store.crypto.RowCipher;
import druppel.store.dialect.Dialect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first migration was edited before the first release. Databases of commit 9461a937, with the tables of that time,
/// and of 3b4eb544, with those of the release, are used with every row.
interface EarlierLayoutContract {
    String EARLIEST = "classpath:druppel/store/layout9461a937";
    Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    LocalDate DAY = LocalDate.of(2026, 11, 23);
    PlatformUser CHOOSER = new PlatformUser(Platform.SLACK, "T1", "U1");

    DatabaseSettings settings();

    Connection raw() throws SQLException;

    Path keyset();

    @ParameterizedTest
    @ValueSource(strings = {EARLIEST, Dialect.MIGRATIONS})
    default void everyRowOfAnEarlierBuildIsUsed(String layout) throws SQLException {
        made(layout);
        try (Connection connection = raw()) {
            rows(Jdbi.open(connection), !layout.equals(EARLIEST));
        }
        assertThat(Database.pending(settings(), keyset()).orElseThrow()).isPositive();

        try (Database database = Database.open(settings(), keyset())) {
            database.write(rows -> {
                isEverything(rows);
                return rows;
            });
        }
        Database.open(settings(), keyset()).close();
    }

    private void made(String layout) {
        Dialect dialect = Database.dialect(settings());
        dialect.own("test").close();
        dialect.prepare();
        Flyway.configure()
                .dataSource(dialect.migrationSource())
                .locations(layout)
                .placeholders(dialect.columnTypes())
                .target("1")
                .load()
                .migrate();
    }

    private void rows(Handle handle, boolean released) {
        RowCipher cipher = Keyset.create(keyset()).cipher();
        insert(
                handle,
                "key_check",
                Map.of("id", 1, "sealed_value", cipher.encryptText("druppel", "key check")),
                Map.of());
        insert(
                handle,
                "member",
                Map.ofEntries(
                        Map.entry("platform", "slack"),
                        Map.entry("workspace", "T1"),
                        Map.entry("user_id", "U1"),
                        Map.entry("status", "joined"),
                        Map.entry("language", "nl"),
                        Map.entry("zone", "Europe/Amsterdam"),
                        Map.entry("nudge_days", "1,2"),
                        Map.entry("nudge_at", "08:30"),
                        Map.entry("programme", "default"),
                        Map.entry("programme_day", 3),
                        Map.entry("next_due_at", NOW.toEpochMilli()),
                        Map.entry("next_due_kind", "nudge"),
                        Map.entry("next_due_on", "2026-11-24"),
                        Map.entry("conversation", "D1"),
                        Map.entry("met_at", 1L)),
                released
                        ? Map.of("own_language", true, "own_zone", true, "tempo_wished", "daily", "tempo", "daily")
                        : Map.of());
        for (String state : List.of("sent", "planned")) {
            insert(
                    handle,
                    "delivery",
                    Map.of(
                            "member_id",
                            1,
                            "local_date",
                            "2026-11-23",
                            "kind",
                            state.equals("sent") ? "nudge" : "follow_up",
                            "state",
                            state,
                            "scheduled",
                            true,
                            "due_at",
                            NOW.toEpochMilli(),
                            "lease_until",
                            NOW.toEpochMilli(),
                            "fence",
                            1),
                    released && state.equals("planned") ? Map.of("queue", "slack:T1") : Map.of());
        }
        insert(
                handle,
                "reflection",
                Map.of(
                        "member_id",
                        1,
                        "local_date",
                        "2026-11-23",
                        "sealed_text",
                        cipher.encryptText("I asked, and waited.", "reflection:1:1"),
                        "conversation",
                        "D1",
                        "message",
                        "1.5",
                        "written_at",
                        NOW.toEpochMilli()),
                Map.of());
        insert(
                handle,
                "repair",
                Map.of("member_id", 1, "missed_on", "2026-11-20", "repaired_on", "2026-11-23", "reflection_id", 1),
                Map.of());
        insert(
                handle,
                "shown",
                Map.of("member_id", 1, "nudge_id", "ask-one", "shown_on", "2026-11-23", "unwanted", true),
                Map.of());
        insert(
                handle,
                "inbox",
                Map.of(
                        "platform",
                        "slack",
                        "event_id",
                        "E1",
                        "kind",
                        "event",
                        "proof_digest",
                        new byte[] {1},
                        "sealed_body",
                        cipher.encryptText("{}", "inbox:slack:E1"),
                        "received_at",
                        NOW.toEpochMilli()),
                released ? Map.of("worker", "alone", "taken_at", 0L, "tries", 0) : Map.of());
        insert(
                handle,
                "transcript",
                Map.of(
                        "conversation",
                        "anna",
                        "from_bot",
                        true,
                        "sealed_content",
                        cipher.encryptText("hello", "transcript:1"),
                        "said_at",
                        NOW.toEpochMilli()),
                Map.of());
    }

    private static void insert(Handle handle, String table, Map<String, ?> values, Map<String, ?> since) {
        List<String> columns = List.copyOf(values.keySet());
        List<String> newer = List.copyOf(since.keySet());
        List<String> all = Stream.concat(columns.stream(), newer.stream()).toList();
        handle.createUpdate("insert into %s (%s) values (:%s)"
                        .formatted(table, String.join(", ", all), String.join(", :", all)))
                .bindMap(values)
                .bindMap(since)
                .execute();
    }

    private static void isEverything(Repositories rows) {
        Member member = rows.members().find(CHOOSER).orElseThrow();
        assertThat(member.settings().language()).isEqualTo(Language.NL);
        assertThat(member.settings().zone()).contains(ZoneId.of("Europe/Amsterdam"));
        assertThat(member.due()).isPresent();
        assertThat(rows.reflections().newestWithText(1, 9))
                .extracting(reflection -> reflection.text().orElseThrow())
                .containsExactly("I asked, and waited.");
        assertThat(rows.reflections().days(1, DAY, DAY)).hasSize(1);
        assertThat(rows.deliveries().newestNudge(1, DAY, DAY)).isPresent();
        assertThat(rows.deliveryQueue().claimPlanned(new Workspace(Platform.SLACK, "T1"), NOW, 9, NOW.plusSeconds(60)))
                .hasSize(1);
        assertThat(rows.nudgeHistory().rejected(1)).hasSize(1);
        assertThat(rows.inbox().claim(Platform.SLACK, "here", NOW, NOW, 9))
                .extracting(claimed -> new String(claimed.event().body(), StandardCharsets.UTF_8))
                .containsExactly("{}");
        assertThat(rows.transcript().newest("anna", 9)).hasSize(1);
    }
}
