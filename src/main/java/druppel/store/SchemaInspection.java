package druppel.store;

import druppel.store.crypto.Keyset;
import druppel.store.crypto.KeysetGuard;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.JdbiFactory;
import druppel.store.dialect.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/// Inspection of a database before it is used: whether it is one that can be migrated. Changes nothing.
///
/// Refused with a `StoreUnavailableException`: a database of a newer version, of another application, or of an unknown
/// build; and no database, or an empty one, although the keyset has been used, because then the right one is elsewhere.
///
/// @param keyset the file of the keyset, which need not exist
record SchemaInspection(Dialect dialect, Path keyset) {
    private static final String KEY_CHECK = "key_check";
    private static final String HISTORY = "flyway_schema_history";
    private static final String FIRST = "V1__first_tables.sql";

    /// Inspects the database; returns its pending migrations.
    SchemaMigration inspect() {
        if (!dialect.exists()) {
            requireUnused("There is no database at " + dialect.location());
            return new SchemaMigration(dialect, OptionalInt.empty(), Optional.empty());
        }
        List<String> tables = tables();
        if (tables.isEmpty()) {
            requireUnused("The database at " + dialect.location() + " is empty");
        } else if (!tables.contains(HISTORY)) {
            throw foreign(tables.getFirst());
        }
        return inspect(history());
    }

    /// Throws `StoreUnavailableException` if the keyset of the database is missing or another one.
    void requireKeyset() {
        if (dialect.exists() && tables().contains(KEY_CHECK)) {
            JdbiFactory.create(dialect.readOnlySource()::getConnection)
                    .useHandle(new KeysetGuard(keyset)::requireKeyset);
        }
    }

    /// The migrations of a database that is to be new: without tables, also if the keyset has been used.
    SchemaMigration requireEmpty() {
        if (dialect.exists() && !tables().isEmpty()) {
            throw new StoreUnavailableException(
                    "There is a database at " + dialect.location() + " already; leave out --new to serve it");
        }
        return new SchemaMigration(dialect, OptionalInt.empty(), Optional.empty());
    }

    private SchemaMigration inspect(MigrationInfoService history) {
        Arrays.stream(history.all()).forEach(this::requireKnown);
        Optional<EarlierLayout> layout = Arrays.stream(history.applied())
                .filter(SchemaInspection::isFirst)
                .findFirst()
                .flatMap(this::layout);
        return new SchemaMigration(dialect, OptionalInt.of(history.pending().length), layout);
    }

    private void requireUnused(String fault) {
        if (Keyset.isUsed(keyset)) {
            throw new StoreUnavailableException(fault
                    + ", but rows were encrypted with the keyset "
                    + keyset
                    + "; put the database back, mount its volume, or start with an empty one: druppel serve --new");
        }
    }

    private void requireKnown(MigrationInfo migration) {
        MigrationState state = migration.getState();
        if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.MISSING_SUCCESS) {
            throw new StoreUnavailableException("The database at "
                    + dialect.location()
                    + " was migrated by a newer version of Druppel (migration "
                    + migration.getVersion()
                    + "); start that version, or restore a backup from before that upgrade");
        }
    }

    private static boolean isFirst(MigrationInfo migration) {
        return "1".equals(String.valueOf(migration.getVersion()));
    }

    private Optional<EarlierLayout> layout(MigrationInfo first) {
        if (!Objects.equals(first.getScript(), FIRST)) {
            throw foreign(HISTORY);
        }
        Optional<EarlierLayout> layout = EarlierLayout.of(first.getChecksum());
        if (layout.isEmpty() && first.getChecksum() != EarlierLayout.RELEASED) {
            throw new StoreUnavailableException("The database at "
                    + dialect.location()
                    + " was made by an unreleased build of Druppel, whose tables no version can migrate; start that"
                    + " build, or name another database in DATABASE_URL");
        }
        return layout;
    }

    private List<String> tables() {
        try (Connection connection = dialect.readOnlySource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(dialect.tables())) {
            List<String> tables = new ArrayList<>();
            while (results.next()) {
                tables.add(results.getString(1));
            }
            return tables;
        } catch (SQLException failure) {
            throw SchemaMigration.unusable(dialect, "read", failure);
        }
    }

    private MigrationInfoService history() {
        try {
            return SchemaMigration.flyway(dialect, dialect.readOnlySource()).info();
        } catch (FlywayException failure) {
            throw SchemaMigration.unusable(dialect, "read", failure);
        }
    }

    private StoreUnavailableException foreign(String table) {
        return new StoreUnavailableException("The database at "
                + dialect.location()
                + " belongs to another application: it has the table "
                + table
                + ", and none of Druppel's; check that DATABASE_URL names Druppel's own database, or an empty one");
    }
}
