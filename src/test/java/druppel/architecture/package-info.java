/// Tests of the architecture: the rules hold for the application, and name what breaks them in a crooked house.
@NullMarked
package druppel.architecture;

import org.jspecify.annotations.NullMarked;
