/// Schedules, pauses and due times, computed in a member's own zone.
@NullMarked
package druppel.domain.calendar;

import org.jspecify.annotations.NullMarked;
