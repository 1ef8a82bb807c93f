/// The pages of members in a tab of Teams.
@NullMarked
package druppel.platform.teams.tab;

import org.jspecify.annotations.NullMarked;
