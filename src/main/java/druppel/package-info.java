/// The entry point of the program.
@NullMarked
package druppel;

import org.jspecify.annotations.NullMarked;
