/// Microsoft Teams: its module.
@NullMarked
package druppel.platform.teams;

import org.jspecify.annotations.NullMarked;
