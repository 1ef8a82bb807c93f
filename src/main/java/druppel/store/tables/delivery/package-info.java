/// Tables of the deliveries: their queue, and what was sent.
@NullMarked
package druppel.store.tables.delivery;

import org.jspecify.annotations.NullMarked;
