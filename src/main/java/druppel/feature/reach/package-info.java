/// Finds an account at which a member can be reached.
@NullMarked
package druppel.feature.reach;

import org.jspecify.annotations.NullMarked;
