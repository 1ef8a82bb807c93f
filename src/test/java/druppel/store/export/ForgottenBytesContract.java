package druppel.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.store.Database;
import druppel.store.export.PersonalDataRegistry.Line;
import druppel.store.export.PersonalDataRegistry.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What forgetting leaves, byte by byte: a row of the member in every table with personal data, and a marker in every
/// column that holds text or bytes.
abstract class ForgottenBytesContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String MARKER = "Mark3r";
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", MARKER + "-user");
    private static final PlatformUser BRAM = new PlatformUser(Platform.SLACK, "T1", "U2");
    private static final PlatformUser LOCAL = PlatformUser.local(MARKER + "-local");
    // The log of admins names them for the retention period, and the hashes of its entries depend on it.
    private static final Set<String> KEPT = Set.of("admin_act");
    private static final long NUMBER = 7_001;

    @TempDir
    private Path folder;

    private Database database;
    private Connection connection;
    private Member anna;
    private Member bram;

    abstract DatabaseSettings settings(Path folder);

    abstract Connection raw() throws SQLException;

    /// What lets a statement choose the ids of rows.
    abstract String overriding();

    /// What lies outside of the rows: files of the database.
    abstract List<String> remains(Path folder) throws IOException;

    @BeforeEach
    void open() throws SQLException {
        database = Database.open(settings(folder), folder.resolve("keyset.json"));
        anna = meet(ANNA);
        bram = meet(BRAM);
        connection = raw();
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

    @Test
    void noTableAndNoFileHasAnythingOfWhoWasForgotten() throws Exception {
        List<String> filled = fill();
        assertThat(marked()).contains("reflection", "transcript", "web_session", "installation");
        database.update(rows -> rows.members().forget(anna.id()));

        assertThat(marked()).isEmpty();
        assertThat(filled.stream().filter(this::hasRows)).containsExactly("member", "installation");
        assertThat(remains(folder)).isEmpty();
    }

    @Test
    void whoStaysKeepsTheirRows() throws SQLException {
        List<String> filled = fill();
        database.update(rows -> rows.members().forget(bram.id()));

        assertThat(filled.stream().filter(table -> !hasRows(table))).containsExactly("buddy_meeting");
    }

    @Test
    void ofManyRowsInManyPagesNothingRemains() throws Exception {
        Random random = new Random(7);
        List<Long> leaving = new ArrayList<>();
        for (int number = 0; number < 600; number++) {
            boolean leaves = random.nextInt(20) == 0;
            String name = (leaves ? MARKER : "Staying") + Long.toString(random.nextLong(), 36);
            Member member = meet(new PlatformUser(Platform.SLACK, "T1", name));
            database.update(rows -> write(rows, member, random.nextInt(5)));
            if (leaves) {
                leaving.add(member.id());
            }
        }
        leaving.add(anna.id());
        leaving.forEach(member -> database.update(rows -> rows.members().forget(member)));

        assertThat(marked()).isEmpty();
        assertThat(remains(folder)).isEmpty();
    }

    private static void write(Repositories rows, Member member, int times) {
        for (int day = 1; day <= times; day++) {
            rows.reflections()
                    .save(new NewReflection(
                            member.id(),
                            LocalDate.of(2026, 11, day),
                            Reflection.Kind.PRACTISED,
                            Optional.of("ask-01"),
                            Optional.of("I asked first"),
                            Optional.of(new MessageRef(
                                    member.user().user(), member.user().user() + day)),
                            NOW));
        }
    }

    /// Gives the member a row in every table with personal data; returns the tables.
    private List<String> fill() throws SQLException {
        List<Line> tables = PersonalDataRegistry.read().tables().stream()
                .filter(table -> !KEPT.contains(table.table()))
                .toList();
        for (Line table : tables) {
            fill(table);
        }
        List<String> names = tables.stream().map(Line::table).toList();
        assertThat(names).allMatch(this::hasRows);
        return names;
    }

    private boolean hasRows(String table) {
        return !content(table).isEmpty();
    }

    private void fill(Line table) throws SQLException {
        Map<String, Object> values = values(table);
        String sql = table.table().equals("member")
                ? "update member set " + String.join(" = ?, ", values.keySet()) + " = ? where id = " + anna.id()
                : "insert into " + table.table() + " (" + String.join(", ", values.keySet()) + ")" + overriding()
                        + " values (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 0;
            for (Object value : values.values()) {
                statement.setObject(++index, value);
            }
            statement.execute();
        }
    }

    private Map<String, Object> values(Line table) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table.table(), null)) {
            while (columns.next()) {
                String column = columns.getString("COLUMN_NAME");
                if (!table.table().equals("member")
                        || !Set.of("id", "platform", "workspace", "user_id").contains(column)) {
                    values.put(
                            column, value(table, column, columns.getInt("DATA_TYPE"), columns.getString("TYPE_NAME")));
                }
            }
        }
        return values;
    }

    private Object value(Line table, String column, int type, String typeName) {
        boolean local = Set.of(Owner.LOCAL, Owner.CONVERSATION).contains(PersonalDataRegistry.owner(table))
                || table.table().equals("linked_account");
        PlatformUser user = local ? LOCAL : ANNA;
        return switch (column) {
            case "member_id", "leader_id" -> anna.id();
            case "other_id" -> bram.id();
            case "platform" -> user.platform().id();
            case "workspace" -> user.workspace();
            case "user_id", "installer" -> user.user();
            case "author" -> LOCAL.user();
            default ->
                switch (type) {
                    case Types.BINARY, Types.VARBINARY, Types.BLOB ->
                        marker(table, column).getBytes(StandardCharsets.UTF_8);
                    case Types.VARCHAR -> marker(table, column);
                    case Types.BOOLEAN, Types.BIT -> true;
                    default -> typeName.equalsIgnoreCase("boolean") ? (Object) true : (Object) NUMBER;
                };
        };
    }

    private static String marker(Line table, String column) {
        return PersonalDataRegistry.owner(table) == Owner.INSTALLER
                ? "of the workspace"
                : MARKER + "-" + table.table() + "-" + column;
    }

    /// The tables in which a marker is.
    private List<String> marked() throws SQLException {
        List<String> marked = new ArrayList<>();
        for (String table : tables()) {
            if (content(table).contains(MARKER)) {
                marked.add(table);
            }
        }
        return marked;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private String content(String table) {
        StringBuilder content = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    content.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value);
                    content.append('\n');
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return content.toString();
    }
}
