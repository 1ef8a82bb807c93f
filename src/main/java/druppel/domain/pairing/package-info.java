/// Pairing of buddies week by week.
@NullMarked
package druppel.domain.pairing;

import org.jspecify.annotations.NullMarked;
