package druppel.store.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/// Bulk transfer of all rows, out of a database and into a new one: what differs between databases.
public interface BulkTransfer {

    /// Opens a connection in a read-only transaction, which sees one state of the database until it is closed. Others
    /// may write meanwhile.
    Connection openSnapshot() throws SQLException;

    /// Opens a connection in a transaction that loads rows, ids included, into empty tables.
    Connection openLoad() throws SQLException;

    /// Lets ids continue after the highest one that was loaded.
    void finishLoad(Connection connection) throws SQLException;

    /// The clause of a load before its values.
    String insertClause();

    /// The clause that orders texts by their bytes.
    String textOrder();
}
