package druppel.crooked.store;

import druppel.crooked.persistence.Repositories;

/// The one room that may catch everything within a transaction.
public record Isolation(Repositories rows) {
    int isolated() {
        try {
            return rows.count();
        } catch (RuntimeException rolledBack) {
            return 0;
        }
    }
}
