/// The wall clock, and how far it can be trusted.
@NullMarked
package druppel.domain.clock;

import org.jspecify.annotations.NullMarked;
