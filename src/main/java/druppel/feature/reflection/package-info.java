/// Stores, edits and deletes reflections.
@NullMarked
package druppel.feature.reflection;

import org.jspecify.annotations.NullMarked;
