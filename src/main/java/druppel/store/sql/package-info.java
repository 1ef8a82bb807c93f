/// Statements, arguments and rows of JDBC.
@NullMarked
package druppel.store.sql;

import org.jspecify.annotations.NullMarked;
