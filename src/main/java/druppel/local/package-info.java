/// The embedded chat: a chat platform of its own in the browser, and calls for scripts in the demo.
@NullMarked
package druppel.local;

import org.jspecify.annotations.NullMarked;
