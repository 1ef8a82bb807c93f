package druppel.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.feature.files.MemberExport;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.export.PersonalDataRepository.Section;
import druppel.store.Database;
import druppel.store.export.PersonalDataRegistry.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every column of the schema is either given to the member, or left out for a reason.
class PersonalDataQueryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final PlatformUser ANNA = PlatformUser.local("anna");
    private static final PlatformUser BRAM = PlatformUser.local("bram");
    private static final Set<String> OWNERS = Set.of(
            "member_id",
            "leader_id",
            "team_id",
            "other_id",
            "platform",
            "workspace",
            "user_id",
            "installer",
            "author",
            "conversation");

    @TempDir
    private Path folder;

    private Database database;
    private Connection connection;
    private Member anna;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("druppel.db");
        database = Database.open(url, folder.resolve("keyset.json"));
        anna = meet(ANNA);
        write(anna, "I asked first");
        write(meet(BRAM), "Nobody else's business");
        connection = DriverManager.getConnection(url);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    private Member meet(PlatformUser user) {
        MemberSettings settings = MemberSettings.of(
                new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), Language.EN, UserProfile.Role.PERSON));
        return database.write(rows -> rows.members().findOrAdd(user, settings, Member.Progress.begin("first"), NOW));
    }

    private void write(Member member, String text) {
        database.update(rows -> {
            rows.transcript().add(member.user().user(), false, text, NOW);
            rows.reflections()
                    .save(new NewReflection(
                            member.id(),
                            LocalDate.of(2026, 11, 23),
                            Reflection.Kind.PRACTISED,
                            Optional.of("ask-01"),
                            Optional.of(text),
                            Optional.empty(),
                            NOW));
        });
    }

    @Test
    void everyColumnOfTheSchemaIsClassified() throws SQLException {
        List<Line> lines = PersonalDataRegistry.read().lines();
        List<String> missing = new ArrayList<>();
        for (String table : names("select name from sqlite_master where type = 'table'")) {
            if (table.startsWith("sqlite_") || table.startsWith("flyway_")) {
                continue;
            }
            Optional<Line> known = lines.stream()
                    .filter(line -> line.table().equals(table) && line.isTable())
                    .findFirst();
            if (known.isEmpty()) {
                missing.add(table);
            } else if (PersonalDataRegistry.owner(known.get()) != PersonalDataRegistry.Owner.NONE) {
                columns(table).stream()
                        .filter(column -> lines.stream()
                                .noneMatch(line -> line.table().equals(table)
                                        && line.column().equals(column)))
                        .forEach(column -> missing.add(table + "." + column));
            }
        }
        assertThat(missing).as("add them to personal-data.tsv").isEmpty();
    }

    @Test
    void everyTableWithRowsOfTheMemberGivesEveryColumn() throws SQLException {
        PersonalDataRegistry registry = PersonalDataRegistry.read();
        for (Line table : registry.tables()) {
            if (!table.table().equals("member")) {
                fill(table.table());
            }
        }
        List<Section> sections = database.read(rows -> rows.personalData().of(anna.id()));
        for (Line table : registry.tables()) {
            if (table.table().equals("member")) {
                continue;
            }
            Section section = sections.stream()
                    .filter(one -> one.name().equals(table.action()))
                    .findFirst()
                    .orElseThrow();
            for (Line column : registry.given(table)) {
                if (!column.type().equals("sealed")) {
                    assertThat(section.rows())
                            .as(column.toString())
                            .anySatisfy(row -> assertThat(row).containsKey(column.name()));
                }
            }
        }
    }

    @Test
    void wordsAreDecryptedAndNobodyElsesAppear() {
        assertThat(json()).contains("\"I asked first\"").doesNotContain("Nobody else's business");
        assertThat(json().split("I asked first", -1))
                .as("the reflection and the chat")
                .hasSize(3);
    }

    @Test
    void theExportFollowsItsSchema() throws IOException, SQLException {
        for (Line table : PersonalDataRegistry.read().tables()) {
            if (!table.table().equals("member")) {
                fill(table.table());
            }
        }
        String schema = Files.readString(Path.of("docs/druppel-export-1.schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json(), InputFormat.JSON))
                .isEmpty();
    }

    private String json() {
        return database.read(rows -> new MemberExport(rows, anna, NOW).json());
    }

    /// Adds a row of Anna's with a value in every column.
    private void fill(String table) throws SQLException {
        List<String> columns = columns(table);
        List<String> values = columns.stream()
                .map(column -> table.equals("team") && column.equals("id") ? "1" : value(column))
                .toList();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = off");
            statement.execute("insert or ignore into " + table + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", values) + ")");
        }
    }

    private static String value(String column) {
        Map<String, String> owners = Map.of(
                "platform", "'local'",
                "workspace", "'local'",
                "user_id", "'anna'",
                "installer", "'anna'",
                "author", "'anna'",
                "conversation", "'anna'");
        if (owners.containsKey(column)) {
            return owners.get(column);
        }
        return OWNERS.contains(column) ? "1" : "77";
    }

    private List<String> columns(String table) throws SQLException {
        return names("select name from pragma_table_info('" + table + "')");
    }

    private List<String> names(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (results.next()) {
                names.add(results.getString(1));
            }
            return names;
        }
    }
}
