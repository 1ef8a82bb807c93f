/// Asks members what they want to get better at and what their work is like.
@NullMarked
package druppel.feature.aim;

import org.jspecify.annotations.NullMarked;
