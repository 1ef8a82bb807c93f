/// Parses commands in English and Dutch.
@NullMarked
package druppel.command;

import org.jspecify.annotations.NullMarked;
