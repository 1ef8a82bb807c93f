/// Trains the intent model from the example lines. Runs during the build and is not part of the program.
@NullMarked
package druppel.understanding.training;

import org.jspecify.annotations.NullMarked;
