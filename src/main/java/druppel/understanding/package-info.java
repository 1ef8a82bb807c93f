/// The intent model: what a message that is not an exact command asks for.
@NullMarked
package druppel.understanding;

import org.jspecify.annotations.NullMarked;
