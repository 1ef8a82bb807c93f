/// Sends messages to the Bot Connector.
@NullMarked
package druppel.platform.teams.outbound;

import org.jspecify.annotations.NullMarked;
