package druppel.store.crypto;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Count of all encrypted values of a database, and the names of the rows of those that do not open.
public record EncryptedRows(long tried, List<String> unreadable) {
    private static final int PAGE = 500;

    public EncryptedRows {
        unreadable = List.copyOf(unreadable);
    }

    /// Opens every encrypted value. Each page is a transaction of its own, so that a server that runs can still empty
    /// its write-ahead log.
    public static EncryptedRows of(Jdbi reader, RowCipher rowCipher) {
        long tried = 0;
        List<String> unreadable = new ArrayList<>();
        for (SealedColumn column : SealedColumn.values()) {
            List<SealedColumn.Value> page = page(reader, column, List.of());
            while (!page.isEmpty()) {
                tried += page.size();
                page.stream()
                        .filter(value ->
                                rowCipher.read(value.encrypted(), value.name()).isEmpty())
                        .map(value -> UnreadableRows.loggable(value.name(), value.encrypted()))
                        .forEach(unreadable::add);
                page = page(reader, column, page.getLast().key());
            }
        }
        return new EncryptedRows(tried, unreadable);
    }

    private static List<SealedColumn.Value> page(Jdbi reader, SealedColumn column, List<Object> after) {
        return reader.inTransaction(handle -> column.after(handle, after, PAGE));
    }
}
