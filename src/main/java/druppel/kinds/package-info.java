/// The kinds of scheduled messages: when each is due, when it is skipped, and its card.
@NullMarked
package druppel.kinds;

import org.jspecify.annotations.NullMarked;
