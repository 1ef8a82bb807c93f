/// Lets members share their own reflections.
@NullMarked
package druppel.feature.sharing;

import org.jspecify.annotations.NullMarked;
