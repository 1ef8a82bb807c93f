/// Practices, nudges, programmes and the choice of a nudge.
@NullMarked
package druppel.domain.library;

import org.jspecify.annotations.NullMarked;
