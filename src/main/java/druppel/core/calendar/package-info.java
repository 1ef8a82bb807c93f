/// When: rhythms, pauses and the next due moment, computed in the member's own zone.
@NullMarked
package druppel.core.calendar;

import org.jspecify.annotations.NullMarked;
