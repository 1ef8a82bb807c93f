/// A member's own plan for a practice.
@NullMarked
package druppel.feature.plan;

import org.jspecify.annotations.NullMarked;
