package druppel.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// A part of a transaction that can be taken back alone. It ends with either of its methods.
record Part(Handle handle, String name) {

    static Part begin(Handle handle) {
        Part part = new Part(handle, "part_" + UUID.randomUUID().toString().replace("-", ""));
        handle.savepoint(part.name());
        return part;
    }

    void keep() {
        handle.releaseSavepoint(name);
    }

    void takeBack() {
        handle.rollbackToSavepoint(name);
    }
}
