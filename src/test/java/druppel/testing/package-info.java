@NullMarked
package druppel.testing;

import org.jspecify.annotations.NullMarked;
