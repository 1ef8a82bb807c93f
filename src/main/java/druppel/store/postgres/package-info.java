/// PostgreSQL.
@NullMarked
package druppel.store.postgres;

import org.jspecify.annotations.NullMarked;
