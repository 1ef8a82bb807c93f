/// Ports to the deliveries: their queue, and what was sent.
@NullMarked
package druppel.persistence.delivery;

import org.jspecify.annotations.NullMarked;
