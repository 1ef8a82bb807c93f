/// SQLite: connection pool and group commit.
@NullMarked
package druppel.store.sqlite;

import org.jspecify.annotations.NullMarked;
