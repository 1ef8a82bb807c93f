/// Who meets whom in a week.
@NullMarked
package druppel.core.buddy;

import org.jspecify.annotations.NullMarked;
