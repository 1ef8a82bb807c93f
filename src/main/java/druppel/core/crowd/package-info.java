/// Figures about many people that give away nothing about a few: who may be shown what, and when.
@NullMarked
package druppel.core.crowd;

import org.jspecify.annotations.NullMarked;
