/// The streak page.
@NullMarked
package druppel.feature.streak;

import org.jspecify.annotations.NullMarked;
