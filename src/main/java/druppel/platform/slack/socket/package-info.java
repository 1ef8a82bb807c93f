/// Receives events over WebSockets (Socket Mode).
@NullMarked
package druppel.platform.slack.socket;

import org.jspecify.annotations.NullMarked;
