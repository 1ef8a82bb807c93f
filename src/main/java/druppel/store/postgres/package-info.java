/// PostgreSQL: connection pool and serializable transactions.
@NullMarked
package druppel.store.postgres;

import org.jspecify.annotations.NullMarked;
