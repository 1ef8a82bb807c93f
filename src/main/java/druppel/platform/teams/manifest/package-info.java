/// Writes the app package of Teams.
@NullMarked
package druppel.platform.teams.manifest;

import org.jspecify.annotations.NullMarked;
