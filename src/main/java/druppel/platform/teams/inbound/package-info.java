/// Parsers of activities.
@NullMarked
package druppel.platform.teams.inbound;

import org.jspecify.annotations.NullMarked;
