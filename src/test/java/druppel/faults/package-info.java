/// What is promised of deliveries, tried on real processes that are killed, starved and lied to.
@NullMarked
package druppel.faults;

import org.jspecify.annotations.NullMarked;
