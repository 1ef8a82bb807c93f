/// Renders cards as Adaptive Cards.
@NullMarked
package druppel.platform.teams.render;

import org.jspecify.annotations.NullMarked;
