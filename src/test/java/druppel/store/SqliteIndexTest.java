package druppel.store;

import static druppel.store.StoreFixture.ANNA;
import static druppel.store.StoreFixture.MESSAGE;
import static druppel.store.StoreFixture.MONDAY;
import static druppel.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.member.Platform;
import druppel.store.crypto.Keyset;
import druppel.store.crypto.RowCipher;
import druppel.store.dialect.JdbiFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How SQLite goes about the queries as they are really asked: by an index, never row by row
/// through a table.
class SqliteIndexTest {
    @TempDir
    private Path folder;

    private RowCipher rowCipher;
    private Handle handle;

    @BeforeEach
    void open() {
        String url = "jdbc:sqlite:" + folder.resolve("druppel.db");
        Database.migrate(DatabaseSettings.of(url), Path.of("none"));
        rowCipher = Keyset.create(folder.resolve("keyset.json")).cipher();
        handle = JdbiFactory.create(() -> DriverManager.getConnection(url)).open();
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void whoIsDueIsReadInOrderFromTheIndex() {
        assertThat(plan(sqlRepositories -> sqlRepositories.members().due(NOW, 10)))
                .startsWith("SEARCH member USING INDEX member_next_due (next_due_at<?)")
                .noneMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"));
    }

    @Test
    void theNextMomentIsTheFirstInTheIndex() {
        assertThat(plan(sqlRepositories -> sqlRepositories.members().nextDue()))
                .containsExactly("SEARCH member USING COVERING INDEX member_next_due (next_due_at>?)");
    }

    @Test
    void roundsThatAreDueAreReadInOrderFromTheIndex() {
        assertThat(plan(sqlRepositories -> sqlRepositories.groupJobs().due(NOW, 10)))
                .first()
                .asString()
                .startsWith("SEARCH group_job USING INDEX group_job_due (due_at<?)");
    }

    @Test
    void nudgesWithoutAWordAreSoughtAmongTheNewestOfTheirMembers() {
        assertThat(plan(sqlRepositories -> sqlRepositories.deliveries().unansweredNudges(List.of(1L), MONDAY)))
                .anyMatch(step ->
                        step.startsWith("SEARCH delivery USING INDEX") && step.contains("member_id=? AND local_date>?"))
                .noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void whatWaitsIsReadFromTheIndexOfWhatIsPlanned() {
        assertThat(plan(sqlRepositories -> sqlRepositories.workspaces().plannedCounts("here", NOW)))
                .first()
                .isEqualTo("SCAN delivery USING COVERING INDEX delivery_planned");
    }

    @Test
    void whatIsTakenIsReadInOrderFromTheIndex() {
        assertThat(plan(sqlRepositories -> sqlRepositories.deliveryQueue().claimPlanned(ANNA.at(), NOW, 10, NOW)))
                .anyMatch(step -> step.startsWith("SEARCH delivery USING")
                        && step.endsWith("INDEX delivery_planned (queue=? AND lease_until<?)"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void whatMembersMadeOfTheirNudgesIsReadByMember() {
        assertThat(plan(sqlRepositories ->
                        sqlRepositories.nudgeHistory().responses(List.of(1L, 2L), MONDAY, MONDAY.plusDays(90))))
                .anyMatch(step -> step.startsWith("SEARCH delivery USING")
                        && step.contains("(member_id=? AND local_date>? AND local_date<?"))
                .anyMatch(step -> step.startsWith("SEARCH reflection USING")
                        && step.contains("(member_id=? AND local_date>? AND local_date<?"))
                .anyMatch(step -> step.startsWith("SEARCH nudge_history USING") && step.contains("(member_id=?"));
    }

    @Test
    void whatHasNoAnswerIsReadFromTheIndex() {
        assertThat(plan(sqlRepositories -> sqlRepositories.deliveryQueue().toReconcile("here", NOW, 10)))
                .contains("SEARCH delivery USING INDEX delivery_unanswered (lease_until<?)");
    }

    @Test
    void theMessageOfADeliveryIsSoughtAmongTheMembersOwn() {
        assertThat(plan(sqlRepositories -> sqlRepositories.deliveries().ofMessage(1, MESSAGE)))
                .first()
                .asString()
                .startsWith("SEARCH delivery USING INDEX");
    }

    @Test
    void eventsThatWereCutOffAreReadFromTheIndex() {
        assertThat(plan(sqlRepositories -> sqlRepositories.inbox().claim(Platform.SLACK, "here", NOW, NOW, 10)))
                .anyMatch(step -> step.startsWith("SEARCH inbox USING INDEX inbox_waiting"))
                .noneMatch(step -> step.startsWith("SCAN inbox"));
    }

    @Test
    void aMembersDaysScanNoTable() {
        assertThat(plan(sqlRepositories -> sqlRepositories.reflections().days(1, MONDAY, MONDAY)))
                .noneMatch(step -> step.matches("SCAN (delivery|reflection|repair)\\b.*"));
    }

    /// The steps SQLite would take for the query that this asks.
    private List<String> plan(Consumer<SqlRepositories> question) {
        List<String> asked = new ArrayList<>();
        handle.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                asked.add(context.getParsedSql().getSql().replace("?", "1"));
            }
        });
        question.accept(new SqlRepositories(handle, rowCipher, HolidayCalendars.NONE));
        handle.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return handle.createQuery("explain query plan <query>")
                .define("query", asked.getFirst())
                .map((results, context) -> results.getString("detail"))
                .list();
    }
}
