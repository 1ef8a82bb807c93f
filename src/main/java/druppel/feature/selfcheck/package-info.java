/// The self-check.
@NullMarked
package druppel.feature.selfcheck;

import org.jspecify.annotations.NullMarked;
