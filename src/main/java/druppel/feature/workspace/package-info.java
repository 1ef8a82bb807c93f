/// Handles events of a platform that no member caused.
@NullMarked
package druppel.feature.workspace;

import org.jspecify.annotations.NullMarked;
