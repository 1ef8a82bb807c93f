package druppel.store;

import java.util.Map;
import javax.sql.DataSource;

/// What differs between databases; everything else is one SQL text for all of them.
interface Dialect {

    /// The dialect of a JDBC URL; `StoreUnavailable` where there is none.
    static Dialect of(String url) {
        if (url.startsWith(Sqlite.SCHEME)) {
            return Sqlite.at(url);
        }
        throw new StoreUnavailable(
                "DATABASE_URL is not a database Druppel knows; use jdbc:sqlite:FILE, such as jdbc:sqlite:data/druppel.db");
    }

    /// What to call the database in a message, such as its file; never a password.
    String place();

    /// Whether there is a database at all, be it an empty one.
    boolean exists();

    /// Makes room for a database where there is none, such as its folder.
    void prepare();

    /// Column types by the placeholder that stands for them in the migrations.
    Map<String, String> types();

    /// Connections for writing, of which `writers` may be open at once.
    DataSource writing();

    /// Connections for reading, which never wait for a writer.
    DataSource reading();

    int writers();

    int readers();
}
