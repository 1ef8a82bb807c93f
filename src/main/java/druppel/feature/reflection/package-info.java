/// Reflections: save, edit, undo, delete.
@NullMarked
package druppel.feature.reflection;

import org.jspecify.annotations.NullMarked;
