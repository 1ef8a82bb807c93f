/// SQLite.
@NullMarked
package druppel.store.sqlite;

import org.jspecify.annotations.NullMarked;
