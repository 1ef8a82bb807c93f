/// Checks of an installation.
@NullMarked
package druppel.doctor;

import org.jspecify.annotations.NullMarked;
