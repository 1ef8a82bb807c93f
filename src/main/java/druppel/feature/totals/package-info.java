/// Anonymous totals of a workspace.
@NullMarked
package druppel.feature.totals;

import org.jspecify.annotations.NullMarked;
