/// Streak, regularity and repair, computed from the days of a member.
@NullMarked
package druppel.domain.habit;

import org.jspecify.annotations.NullMarked;
