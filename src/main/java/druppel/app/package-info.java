/// The use cases, and the ports through which they reach chats, rows and texts.
@NullMarked
package druppel.app;

import org.jspecify.annotations.NullMarked;
