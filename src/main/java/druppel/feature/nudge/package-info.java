/// Nudges: tips, reasons and snooze.
@NullMarked
package druppel.feature.nudge;

import org.jspecify.annotations.NullMarked;
