/// Corrections of times that were stored by a wrong clock.
@NullMarked
package druppel.store.tables.clock;

import org.jspecify.annotations.NullMarked;
