/// The home page.
@NullMarked
package druppel.feature.home;

import org.jspecify.annotations.NullMarked;
