/// Help: what can be said, and what was not understood.
@NullMarked
package druppel.feature.help;

import org.jspecify.annotations.NullMarked;
