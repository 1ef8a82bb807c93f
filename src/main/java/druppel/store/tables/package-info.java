/// One class a table.
@NullMarked
package druppel.store.tables;

import org.jspecify.annotations.NullMarked;
