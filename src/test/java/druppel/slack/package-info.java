@NullMarked
package druppel.slack;

import org.jspecify.annotations.NullMarked;
