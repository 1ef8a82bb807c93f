/// The parser of commands.
@NullMarked
package druppel.command;

import org.jspecify.annotations.NullMarked;
