/// Web sessions.
@NullMarked
package druppel.domain.session;

import org.jspecify.annotations.NullMarked;
