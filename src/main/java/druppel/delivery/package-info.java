/// Plans, claims, sends and records deliveries.
@NullMarked
package druppel.delivery;

import org.jspecify.annotations.NullMarked;
