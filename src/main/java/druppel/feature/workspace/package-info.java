/// Events of a workspace that no member caused.
@NullMarked
package druppel.feature.workspace;

import org.jspecify.annotations.NullMarked;
