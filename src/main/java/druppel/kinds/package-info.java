/// Message kinds: when due, when skipped, what card.
@NullMarked
package druppel.kinds;

import org.jspecify.annotations.NullMarked;
