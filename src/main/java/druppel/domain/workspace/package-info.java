/// Statistics of a workspace.
@NullMarked
package druppel.domain.workspace;

import org.jspecify.annotations.NullMarked;
