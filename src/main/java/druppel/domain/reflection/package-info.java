/// Reflections of members.
@NullMarked
package druppel.domain.reflection;

import org.jspecify.annotations.NullMarked;
