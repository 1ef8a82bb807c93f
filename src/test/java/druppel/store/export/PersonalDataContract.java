package druppel.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import druppel.chat.RequestContext;
import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.anonymity.SurveyTally.Answer;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.RejectionReason;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.feature.files.MemberExport;
import druppel.feature.membership.StoredData;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.persistence.export.DataCategory;
import druppel.persistence.export.PersonalDataRepository;
import druppel.persistence.export.PersonalDataRepository.Count;
import druppel.store.CountedStore;
import druppel.store.Database;
import druppel.store.StoreFixture;
import druppel.store.export.PersonalTable.Column;
import druppel.store.export.PersonalTable.Exported;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every column of the schema is in the registry of personal data, and what is in the registry is told, and exported or
/// withheld for a reason. `ForgottenBytesContract` shows that it is deleted.
abstract class PersonalDataContract implements StoreFixture {
    /// Beginnings of the names of tables of Flyway, SQLite and Quartz, without anything of a person.
    private static final List<String> NOT_OURS = List.of("flyway_", "sqlite_", "qrtz_");

    private static final PlatformUser LOCAL = PlatformUser.local("bram");

    /// Words of columns that are read as more than text.
    private static final Map<String, String> WORDS = Map.of(
            "reflection.kind", "practised",
            "nudge_feedback.rejection_reason", "misfit",
            "buddy.seniority", "any",
            "local_account.language", "en");

    /// Texts that show what they say and the values in it.
    private static final Texts TEXTS = new Texts() {
        @Override
        public Language language() {
            return Language.EN;
        }

        @Override
        public String say(TextKey key, Map<String, ?> values) {
            return key + " " + new TreeMap<>(values);
        }
    };

    @TempDir
    private Path folder;

    private Database database;
    private Connection connection;
    private Member bram;
    private Member anna;

    abstract DatabaseSettings settings(Path folder);

    abstract Connection raw() throws SQLException;

    abstract String overriding();

    @BeforeEach
    void open() throws SQLException {
        database = Database.open(settings(folder), folder.resolve("keyset.json"));
        bram = meet(BRAM);
        anna = meet(ANNA);
        connection = raw();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void everyTableAndColumnOfTheSchemaIsInTheRegistry() throws SQLException {
        assertThat(registered()).as("personal-data.tsv").isEqualTo(schema());
    }

    @Test
    void everyTableIsToldByMydata() throws SQLException {
        for (PersonalTable table : PersonalDataRegistry.read().tables()) {
            if (!table.name().equals("member")) {
                StoredData before = told();
                add(table);
                assertThat(told().of(table.category()))
                        .as("mydata with a row in " + table.name())
                        .isNotEmpty()
                        .isNotEqualTo(before.of(table.category()));
            }
        }
        assertThat(DataCategory.values())
                .allSatisfy(category -> assertThat(told().of(category)).isNotEmpty());
    }

    @Test
    void everyExportedColumnIsInTheExport() throws SQLException {
        fill();
        for (PersonalTable table : PersonalDataRegistry.read().tables()) {
            List<Map<String, Object>> rows = rows(table.section());
            for (Exported column : table.exported()) {
                assertThat(rows)
                        .as(table.name() + "." + column.name())
                        .anySatisfy(row -> assertThat(said(row)).contains(column.property()));
            }
        }
    }

    @Test
    void onlyTheMembersOwnRowsAreCountedAndExported() throws SQLException {
        fill();

        assertThat(readAll(rows -> rows.personalData().counts(anna.id())))
                .extracting(Count::section)
                .containsExactly("profile");
        assertThat(json(anna)).doesNotContain("7001", BRAM.user());
    }

    @Test
    void theExportFollowsItsSchema() throws SQLException, IOException {
        fill();
        String schema =
                Files.readString(Path.of("src/main/resources/druppel/feature/files/druppel-export-1.schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json(bram), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everythingEncryptedIsExportedInPlainText() {
        write(rows -> {
            rows.plans().save(new OwnPlan(bram.id(), "ask", "My plan", MONDAY));
            rows.keptActs()
                    .save(
                            bram.id(),
                            KeptAct.chosen("ask-01", "ask", MONDAY, new KeptAct.Span("default", 4, 10))
                                    .planning(Optional.of("My reminder")));
            rows.keptActs()
                    .saveCheck(
                            bram.id(),
                            "ask-01",
                            AutomaticityCheck.begin(MONDAY).answering(Item.AUTOMATIC, Agreement.FULLY));
            rows.selfChecks()
                    .save(bram.id(), SelfCheck.begin(MONDAY).answering(Trait.VISION, SelfCheck.Frequency.OFTEN));
            rows.nudgeFeedback()
                    .save(
                            new Unpublished(bram.id(), "ask-02", RejectionReason.STALE, Optional.of("My comment")),
                            MONDAY);
            rows.linkedAccounts()
                    .merge(
                            bram.id(),
                            rows.members()
                                    .findOrAdd(LOCAL, SETTINGS, Member.Progress.begin("first"), NOW)
                                    .id());
            rows.transcript().add(LOCAL.user(), false, "My message", NOW);
            rows.localAccounts()
                    .save(new LocalAccount(
                            LOCAL, new PersonName("My name"), Optional.empty(), false, NOW, Optional.empty()));
        });
        keep(bram.id(), MONDAY, "My words");

        assertThat(PersonalDataRegistry.read().tables())
                .flatExtracting(table -> table.exported().stream()
                        .filter(column -> column.type() == PersonalTable.Type.SEALED)
                        .flatMap(column ->
                                rows(table.section()).stream().map(row -> String.valueOf(row.get(column.property()))))
                        .toList())
                .containsExactly(
                        "My words",
                        "My plan",
                        "My reminder",
                        "AUTOMATIC=FULLY",
                        "VISION=OFTEN",
                        "My comment",
                        "My name",
                        "My message");
    }

    @Test
    void whatDoesNotDecryptIsSaidToBeThere() throws SQLException {
        keep(bram.id(), MONDAY, "My words");
        try (PreparedStatement statement = connection.prepareStatement("update reflection set encrypted_text = ?")) {
            statement.setBytes(1, new byte[] {1, 2, 3});
            statement.execute();
        }

        assertThat(rows("reflections"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .doesNotContainKey("text")
                        .containsEntry(PersonalDataRepository.UNREADABLE, List.of("text")));
    }

    @Test
    void whatATeamNoticedIsGivenInSharesFromFiveAnswersUp() {
        survey(4);
        survey(5);

        assertThat(rows("teamSurveys")).extracting(row -> row.get("more")).containsExactly(null, "nearly_all");
        assertThat(rows("teamSurveys").getLast())
                .containsEntry("same", "hardly_anyone")
                .containsEntry("less", "hardly_anyone");
    }

    private void survey(int answers) {
        write(rows -> {
            long team = rows.teams().create(bram.id(), new LinkCode("K7PM4XQT")).id();
            long survey = rows.teamSurveys().start(team, "ask", MONDAY).id();
            for (int answer = 0; answer < answers; answer++) {
                rows.teamSurveys()
                        .addAnswer(
                                survey, meet(PlatformUser.local("zoe" + answer)).id(), Answer.MORE);
            }
            rows.teamSurveys().close(survey);
        });
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        int one = statements();
        for (int day = 0; day < 30; day++) {
            keep(bram.id(), MONDAY.minusDays(day), "Day " + day);
        }

        assertThat(statements()).isEqualTo(one).isLessThan(50);
    }

    private int statements() {
        CountedStore counted = new CountedStore(database);
        counted.read(rows -> write(new MemberExport(rows, bram, NOW)));
        return counted.statements().size();
    }

    private void fill() throws SQLException {
        for (PersonalTable table : PersonalDataRegistry.read().tables()) {
            add(table);
        }
    }

    private void add(PersonalTable table) throws SQLException {
        new PersonalRows(connection, overriding(), bram, anna, LOCAL).add(table, column -> word(table, column));
    }

    private static String word(PersonalTable table, String column) {
        return WORDS.getOrDefault(
                table.name() + "." + column, column.matches(".*(_on|date|week)") ? "2026-11-23" : column);
    }

    private StoredData told() {
        return database.read(rows -> StoredData.of(rows, new RequestContext(bram, NOW, TEXTS)));
    }

    private List<Map<String, Object>> rows(String section) {
        List<Map<String, Object>> read = new ArrayList<>();
        database.<Boolean>read(rows -> {
            rows.personalData().read(bram.id(), section, read::add);
            return true;
        });
        return read;
    }

    /// The values of a row, and those that it says are unreadable.
    private static Set<String> said(Map<String, Object> row) {
        Set<String> said = new TreeSet<>(row.keySet());
        if (row.get(PersonalDataRepository.UNREADABLE) instanceof List<?> unreadable) {
            unreadable.forEach(name -> said.add(name.toString()));
        }
        return said;
    }

    private String json(Member member) {
        return database.read(rows -> write(new MemberExport(rows, member, NOW)));
    }

    private static String write(MemberExport export) {
        StringWriter text = new StringWriter();
        export.writeJson(text);
        return text.toString();
    }

    private Map<String, Set<String>> registered() {
        PersonalDataRegistry registry = PersonalDataRegistry.read();
        Map<String, Set<String>> registered = new TreeMap<>();
        registry.tables()
                .forEach(table -> registered.put(
                        table.name(), table.columns().stream().map(Column::name).collect(Collectors.toSet())));
        registry.otherTables().forEach(table -> registered.put(table.name(), Set.copyOf(table.columns())));
        return registered;
    }

    private static String name(ResultSet columns) {
        try {
            return columns.getString("COLUMN_NAME");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, Set<String>> schema() throws SQLException {
        Map<String, Set<String>> schema = new TreeMap<>();
        String name = connection.getSchema();
        try (ResultSet tables = connection.getMetaData().getTables(null, name, "%", new String[] {"TABLE"});
                ResultSet columns = connection.getMetaData().getColumns(null, name, "%", null)) {
            while (tables.next()) {
                schema.put(tables.getString("TABLE_NAME"), new TreeSet<>());
            }
            while (columns.next()) {
                Optional.ofNullable(schema.get(columns.getString("TABLE_NAME")))
                        .ifPresent(known -> known.add(name(columns)));
            }
        }
        schema.keySet().removeIf(table -> NOT_OURS.stream().anyMatch(table::startsWith));
        return schema;
    }
}
