/// Settings, trusted hosts and the HTTP client of Teams.
@NullMarked
package druppel.platform.teams.api;

import org.jspecify.annotations.NullMarked;
