/// Checks an installation: settings, database, library and platforms.
@NullMarked
package druppel.doctor;

import org.jspecify.annotations.NullMarked;
