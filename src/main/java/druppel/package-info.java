/// Puts Druppel together: settings, command line, wiring.
@NullMarked
package druppel;

import org.jspecify.annotations.NullMarked;
