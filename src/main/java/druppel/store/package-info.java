/// The database: one SQL text for SQLite and PostgreSQL, migrations, and encryption at rest.
@NullMarked
package druppel.store;

import org.jspecify.annotations.NullMarked;
