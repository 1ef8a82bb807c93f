/// Ports of a chat platform: messages out, user actions in.
@NullMarked
package druppel.chat;

import org.jspecify.annotations.NullMarked;
