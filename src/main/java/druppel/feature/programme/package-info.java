/// Lets members choose a programme and reviews a finished one.
@NullMarked
package druppel.feature.programme;

import org.jspecify.annotations.NullMarked;
