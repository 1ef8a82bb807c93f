/// The quarterly review of a member's own reflections.
@NullMarked
package druppel.feature.review;

import org.jspecify.annotations.NullMarked;
