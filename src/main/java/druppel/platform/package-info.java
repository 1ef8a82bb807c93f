/// Ports of a chat platform: what the application asks of each.
@NullMarked
package druppel.platform;

import org.jspecify.annotations.NullMarked;
