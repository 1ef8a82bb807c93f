/// Microsoft Teams over the Bot Connector's protocol: its door, its cards and messages, and what an
/// admin uploads.
@NullMarked
package druppel.teams;

import org.jspecify.annotations.NullMarked;
