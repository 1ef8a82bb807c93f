/// Streak, regularity and repair, recomputed from rows.
@NullMarked
package druppel.domain.habit;

import org.jspecify.annotations.NullMarked;
