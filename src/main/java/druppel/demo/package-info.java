/// The demonstration on a movable clock.
@NullMarked
package druppel.demo;

import org.jspecify.annotations.NullMarked;
