/// Join, leave, inactivity and return of members.
@NullMarked
package druppel.feature.membership;

import org.jspecify.annotations.NullMarked;
