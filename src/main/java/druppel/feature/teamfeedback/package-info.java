/// Anonymous team surveys.
@NullMarked
package druppel.feature.teamfeedback;

import org.jspecify.annotations.NullMarked;
