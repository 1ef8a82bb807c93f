/// Links between accounts on two platforms.
@NullMarked
package druppel.feature.linking;

import org.jspecify.annotations.NullMarked;
