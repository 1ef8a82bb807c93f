/// Registers new members and looks up their profiles.
@NullMarked
package druppel.feature.newcomers;

import org.jspecify.annotations.NullMarked;
