/// JDBC statements, arguments and rows.
@NullMarked
package druppel.store.sql;

import org.jspecify.annotations.NullMarked;
