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
import druppel.persistence.InboxRepository;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.store.Database;
import druppel.store.export.PersonalTable.Owner;
import druppel.store.export.PersonalTable.Removal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
        List<PersonalTable> filled = fill();
        assertThat(marked()).contains("reflection", "transcript", "web_session", "installation");
        database.update(rows -> rows.members().forget(anna.id()));

        assertThat(marked()).isEmpty();
        assertThat(filled)
                .filteredOn(this::hasRows)
                .filteredOn(table -> !table.name().equals("member"))
                .as("rows of others are left in the member table")
                .allMatch(table -> table.removal() == Removal.CLEARED);
        assertThat(remains(folder)).isEmpty();
    }

    @Test
    void anEventThatWaitsIsDeletedWithItsSenderAndItsAnswer() throws Exception {
        waits("E1", ANNA);
        waits("E2", BRAM);
        waits("E3", LOCAL);
        database.update(rows -> rows.members().forget(anna.id()));

        assertThat(content("inbox").split(MARKER, -1)).hasSize(5);
        database.update(rows -> rows.members().forget(LOCAL));
        database.update(rows -> rows.members().forget(bram.id()));
        assertThat(marked()).isEmpty();
        assertThat(remains(folder)).isEmpty();
        assertThat(database.<Boolean>read(
                        rows -> rows.inbox().isWaiting(new InboxRepository.Key(Platform.SLACK, "E1"))))
                .isFalse();
    }

    /// An event that is received and not processed, and its answer; in place of what is encrypted, what can be found.
    private void waits(String id, PlatformUser sender) throws SQLException {
        database.update(rows -> rows.inbox()
                .store(
                        new InboxRepository.Event(Platform.SLACK, id, "said", Optional.of(sender), new byte[] {1}),
                        id,
                        "here",
                        NOW));
        try (PreparedStatement statement = connection.prepareStatement(
                "update inbox set encrypted_body = ?, encrypted_reply = ? where event_id = ?")) {
            statement.setBytes(1, (MARKER + "-body").getBytes(StandardCharsets.UTF_8));
            statement.setBytes(2, (MARKER + "-reply").getBytes(StandardCharsets.UTF_8));
            statement.setString(3, id);
            statement.execute();
        }
    }

    @Test
    void anAccountWithoutAMemberLeavesNothing() throws Exception {
        database.update(rows -> rows.members().forget(anna.id()));
        PersonalRows rows = new PersonalRows(connection, overriding(), anna, bram, LOCAL);
        for (PersonalTable table : PersonalDataRegistry.read().tables()) {
            if (table.owner() == Owner.LOCAL || table.owner() == Owner.CONVERSATION) {
                rows.add(table, column -> marker(table, column));
            }
        }
        assertThat(marked()).contains("local_account", "invitation", "transcript");

        assertThat(database.<Boolean>write(all -> all.members().forget(LOCAL))).isTrue();
        assertThat(marked()).isEmpty();
        assertThat(remains(folder)).isEmpty();
        assertThat(database.<Boolean>write(all -> all.members().forget(LOCAL))).isFalse();
    }

    @Test
    void whoStaysKeepsTheirRows() throws SQLException {
        List<PersonalTable> filled = fill();
        database.update(rows -> rows.members().forget(bram.id()));

        assertThat(filled.stream().filter(table -> !hasRows(table)).map(PersonalTable::name))
                .containsExactly("buddy_meeting");
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

    /// Gives the member a row in every table with personal data; returns the tables of which *forget* deletes rows.
    private List<PersonalTable> fill() throws SQLException {
        List<PersonalTable> tables = PersonalDataRegistry.read().tables().stream()
                .filter(table -> table.removal() != Removal.KEPT)
                .toList();
        PersonalRows rows = new PersonalRows(connection, overriding(), anna, bram, LOCAL);
        for (PersonalTable table : tables) {
            rows.add(table, column -> table.removal() == Removal.CLEARED ? "of the workspace" : marker(table, column));
        }
        assertThat(tables).allMatch(this::hasRows);
        return tables;
    }

    private static String marker(PersonalTable table, String column) {
        return MARKER + "-" + table.name() + "-" + column;
    }

    private boolean hasRows(PersonalTable table) {
        return !content(table.name()).isEmpty();
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
