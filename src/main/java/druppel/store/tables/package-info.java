/// The repositories: one class per table.
@NullMarked
package druppel.store.tables;

import org.jspecify.annotations.NullMarked;
