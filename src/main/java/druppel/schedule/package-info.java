/// The clockwork: Quartz ticks; what is due stands in the store.
@NullMarked
package druppel.schedule;

import org.jspecify.annotations.NullMarked;
