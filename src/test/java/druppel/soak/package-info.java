/// The application under a steady load for a long time: does it fail, slow down or grow?
@NullMarked
package druppel.soak;

import org.jspecify.annotations.NullMarked;
