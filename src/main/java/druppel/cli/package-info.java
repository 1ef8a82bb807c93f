/// The command line.
@NullMarked
package druppel.cli;

import org.jspecify.annotations.NullMarked;
