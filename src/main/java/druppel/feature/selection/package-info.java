/// Selects the nudge that a member gets.
@NullMarked
package druppel.feature.selection;

import org.jspecify.annotations.NullMarked;
