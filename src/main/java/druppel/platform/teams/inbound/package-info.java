/// Parses the activities that Teams sends.
@NullMarked
package druppel.platform.teams.inbound;

import org.jspecify.annotations.NullMarked;
