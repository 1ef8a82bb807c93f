package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How a database goes about every statement of the store: by an index, never row by row through a
/// table that grows with people and days, and without sorting many rows in order to give a few.
interface QueryPlanContract {

    /// Tables that stay small, and why.
    Map<String, String> SMALL = Map.of(
            "key_check", "one row",
            "database_identity", "one row",
            "flyway_schema_history", "a row for each migration",
            "admin_act_chain", "one row",
            "installation", "a row for each workspace",
            "local_account", "a row for each person of the local chat",
            "invitation", "a row for each of them at most",
            "workspace", "a row for each workspace",
            "workspace_total", "a row for each workspace and week");

    /// Statements that are meant to read a whole table, known by a part of their text, and why.
    Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("key_id from key_removal", "the few that are about to be destroyed"),
            Map.entry("select key_id, subject, state from subject_key order by", "all keys, after a restore"),
            Map.entry("where not exists (select 1 from subject_key", "members of earlier releases, after an upgrade"),
            Map.entry("select * from admin_act order by number, id", "the whole log, when the doctor looks"),
            Map.entry("select number, mac, seal from deleted_admin_act", "what is deleted of it, too"),
            Map.entry("delete from resealed_column", "all of them, when a rotation goes through everything again"),
            Map.entry("select count(*) from oidc_offer", "offers of some minutes, when keys are retired"),
            Map.entry("select name from resealed_column", "a row for each encrypted column"),
            Map.entry("insert into workspace_total", "closes the week of everybody, once a week"),
            Map.entry("update member set totalled_until = :upTo", "closes the week of everybody, too"),
            Map.entry(
                    "select distinct platform, workspace\nfrom (select distinct member_id from nudge_feedback)",
                    "publishes everything that waits, once a week"),
            Map.entry(
                    ") answer_of_all", "counts the answers of everybody to each nudge, for a command that authors run"),
            Map.entry("from contact\nwhere not exists", "looks once a day for contacts of people who are no members"),
            Map.entry("from invitee) waiting", "those who wait take turns by workspace"),
            Map.entry(
                    "(select id from delivery order by id limit 1000)",
                    "the oldest thousand rows by their key, and no more"),
            Map.entry("select * from delivery where state = 'planned'", "what waits, when a restored database starts"),
            Map.entry("select digest from link_code", "digests them again under a key, once for a database"),
            Map.entry("select digest from team", "digests them again under a key, too"),
            Map.entry(
                    "update inbox set claimed_at = 0 where encrypted_body",
                    "gives back what waits at the end of a process; only what waits is in the index"),
            Map.entry(
                    "update member set unanswered_since = null where",
                    "corrects what a wrong clock stored, every quarter of an hour"),
            Map.entry("update web_session set expires_at = expires_at - (used_at - :now)", "the same"),
            Map.entry("update buddy set introduction_week = null, introduction_at = null where", "the same"));

    /// Statements that sort what they find and give a few of it, known by a part of their text, and
    /// why that is no loss.
    Map<String, String> SORTED = Map.of(
            "select * from delivery\nwhere member_id = :member and conversation = :conversation",
                    "the deliveries of one member",
            "sum(practised_days) over ()", "the weeks of one workspace, which are added up",
            "order by received_at, event_id", "what waits and is taken by nobody",
            "from given_up order by", "what waits and is no longer tried");

    /// The database, with every table and nothing in it.
    Connection connection();

    /// What takes the place of a parameter in a statement to be explained.
    String parameter();

    /// What `<skipLocked>` is for this database.
    String locks();

    /// What a plan does that no statement should: `scan <table>`, `sort` or `lock`.
    List<String> faults(String statement) throws SQLException;

    /// The columns that refer to another table, as `<table>.<column>`, and those that an index
    /// begins with.
    Set<String> references() throws SQLException;

    Set<String> indexed() throws SQLException;

    @Test
    default void noStatementGoesRowByRowThroughALargeTable() {
        assertThat(StoreStatements.all().stream()
                        .filter(statement -> among(WHOLE, statement).isEmpty())
                        .flatMap(this::explained)
                        .filter(fault -> fault.startsWith("scan ")))
                .isEmpty();
    }

    @Test
    default void noStatementSortsManyRowsToGiveAFew() {
        assertThat(StoreStatements.all().stream()
                        .filter(statement -> among(SORTED, statement).isEmpty())
                        .filter(statement -> statement.contains("limit :"))
                        .flatMap(this::explained)
                        .filter(fault -> fault.startsWith("sort ")))
                .isEmpty();
    }

    @Test
    default void everyExceptionIsOneOfTheStatements() {
        assertThat(Stream.concat(WHOLE.keySet().stream(), SORTED.keySet().stream()))
                .allSatisfy(part -> assertThat(StoreStatements.all())
                        .filteredOn(statement -> statement.contains(part))
                        .hasSize(1));
    }

    @Test
    default void aStatementWithoutAnIndexIsFound() {
        assertThat(explained("select * from reflection where nudge_id = :nudge"))
                .anyMatch(fault -> fault.startsWith("scan reflection"));
    }

    @Test
    default void aStatementThatSkipsTheFirstColumnOfAnIndexIsFound() {
        assertThat(explained("update delivery set reason = 'old' where kind = :kind"))
                .anyMatch(fault -> fault.startsWith("scan delivery"));
    }

    @Test
    default void aSortThatIsCutOffIsFound() {
        assertThat(explained("select * from delivery where member_id = :member order by due_at limit :most"))
                .anyMatch(fault -> fault.startsWith("sort "));
    }

    @Test
    default void aStatementThatNoDatabaseUnderstandsIsFound() {
        assertThatThrownBy(() ->
                        explained("select * from reflection where <condition>").toList())
                .hasMessageContaining("syntax error");
    }

    /// Else whoever deletes a row there goes through the whole table here, which no plan tells.
    @Test
    default void everyReferenceIsIndexed() throws SQLException {
        assertThat(references()).hasSizeGreaterThan(20).isSubsetOf(indexed());
    }

    /// What all statements have of one kind of fault, each with its statement.
    default Stream<String> faultsOfAll(String kind) {
        return StoreStatements.all().stream().flatMap(this::explained).filter(fault -> fault.startsWith(kind));
    }

    private static Set<String> among(Map<String, String> exceptions, String statement) {
        return exceptions.keySet().stream().filter(statement::contains).collect(Collectors.toSet());
    }

    private Stream<String> explained(String statement) {
        return StoreStatements.asked(statement, parameter(), locks()).flatMap(this::found);
    }

    private Stream<String> found(String asked) {
        try {
            return faults(asked).stream()
                    .filter(fault -> !SMALL.containsKey(fault.replaceFirst("^scan ", "")))
                    .map(fault -> fault + " in " + asked);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong.getMessage() + " in " + asked, wrong);
        }
    }

    /// One column of what a query gives.
    default List<String> ask(String query, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement open = connection().createStatement();
                ResultSet results = open.executeQuery(query)) {
            while (results.next()) {
                values.add(results.getString(column));
            }
        }
        return values;
    }
}
