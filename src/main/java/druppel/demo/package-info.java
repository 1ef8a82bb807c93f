/// The demo with a movable clock and a simulated member.
@NullMarked
package druppel.demo;

import org.jspecify.annotations.NullMarked;
