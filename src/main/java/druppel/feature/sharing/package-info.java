/// Shares a member's own reflection.
@NullMarked
package druppel.feature.sharing;

import org.jspecify.annotations.NullMarked;
