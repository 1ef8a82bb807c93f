/// The streak page and the receipt of a reflection.
@NullMarked
package druppel.feature.streak;

import org.jspecify.annotations.NullMarked;
