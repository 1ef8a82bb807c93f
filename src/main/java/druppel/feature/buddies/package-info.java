/// Weekly buddies.
@NullMarked
package druppel.feature.buddies;

import org.jspecify.annotations.NullMarked;
