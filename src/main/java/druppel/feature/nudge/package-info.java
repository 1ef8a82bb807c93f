/// Nudges: cards, tips, the reason for a nudge, and snooze.
@NullMarked
package druppel.feature.nudge;

import org.jspecify.annotations.NullMarked;
