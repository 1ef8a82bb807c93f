/// Help, and answers to commands that were not understood.
@NullMarked
package druppel.feature.help;

import org.jspecify.annotations.NullMarked;
