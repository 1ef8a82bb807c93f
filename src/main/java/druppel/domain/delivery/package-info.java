/// Deliveries and their ids.
@NullMarked
package druppel.domain.delivery;

import org.jspecify.annotations.NullMarked;
