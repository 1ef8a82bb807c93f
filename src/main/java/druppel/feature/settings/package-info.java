/// The settings of a member.
@NullMarked
package druppel.feature.settings;

import org.jspecify.annotations.NullMarked;
