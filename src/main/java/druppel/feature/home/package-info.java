/// The home page of a member within a platform.
@NullMarked
package druppel.feature.home;

import org.jspecify.annotations.NullMarked;
