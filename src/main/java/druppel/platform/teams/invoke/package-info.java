/// Invokes: search, task modules, and the endpoint of activities.
@NullMarked
package druppel.platform.teams.invoke;

import org.jspecify.annotations.NullMarked;
