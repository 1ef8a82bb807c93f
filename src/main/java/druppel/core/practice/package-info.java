/// What: traits, practices, nudges, programmes and the choice of a nudge.
@NullMarked
package druppel.core.practice;

import org.jspecify.annotations.NullMarked;
