/// What authors and admins read about the nudges of the library.
@NullMarked
package druppel.feature.library;

import org.jspecify.annotations.NullMarked;
