/// Programmes and their review.
@NullMarked
package druppel.feature.programme;

import org.jspecify.annotations.NullMarked;
