/// Backup and restore: all rows of a database in one file, which SQLite and PostgreSQL have in common.
@NullMarked
package druppel.store.backup;

import org.jspecify.annotations.NullMarked;
