package druppel.store.sql;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Savepoint: a part of a transaction that can be rolled back alone. It ends with either of its methods.
public record Savepoint(Handle handle, String name) {

    public static Savepoint begin(Handle handle) {
        Savepoint savepoint =
                new Savepoint(handle, "part_" + UUID.randomUUID().toString().replace("-", ""));
        handle.savepoint(savepoint.name());
        return savepoint;
    }

    public void keep() {
        handle.releaseSavepoint(name);
    }

    public void takeBack() {
        handle.rollbackToSavepoint(name);
    }
}
