/// Anonymous feedback on nudges.
@NullMarked
package druppel.feature.feedback;

import org.jspecify.annotations.NullMarked;
