/// How it grows: streak, reserves, repair and score, recomputed from rows.
@NullMarked
package druppel.core.habit;

import org.jspecify.annotations.NullMarked;
