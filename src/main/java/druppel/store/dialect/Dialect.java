package druppel.store.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// What differs between databases; everything else is one SQL text for all of them.
public interface Dialect {
    /// Where the migrations for every database are.
    String MIGRATIONS = "classpath:druppel/store/migrations";

    /// What to call the database in a message, such as its file; never a password.
    String place();

    /// What to check where the database cannot be used.
    String remedy();

    /// Whether there is a database at all, be it an empty one; `StoreUnavailableException` where that cannot
    /// be known.
    boolean exists();

    /// Makes room for a database where there is none, such as its folder.
    void prepare();

    /// Column types by the placeholder that stands for them in the migrations.
    Map<String, String> types();

    /// Where the migrations are, this database's own ones among them.
    List<String> migrations();

    /// For migrations: no pool, no hurry.
    DataSource changing();

    /// For a look without changing anything.
    DataSource looking();

    /// Opens connections for writing.
    WriteExecutor writing() throws SQLException;

    /// Opens connections for reading, which never wait for a writer.
    ConnectionPool reading() throws SQLException;
}
