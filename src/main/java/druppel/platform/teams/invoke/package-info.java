/// Receives activities and answers invokes: search and task modules.
@NullMarked
package druppel.platform.teams.invoke;

import org.jspecify.annotations.NullMarked;
