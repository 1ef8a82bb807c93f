/// The act that a member keeps as a habit: the question which one, how it is shown, and how far it goes by itself.
@NullMarked
package druppel.feature.habit;

import org.jspecify.annotations.NullMarked;
