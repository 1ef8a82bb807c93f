/// Tests of the rings and of the sources, each also applied to a bad example.
@NullMarked
package druppel.architecture;

import org.jspecify.annotations.NullMarked;
