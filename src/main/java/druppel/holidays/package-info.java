/// Public holidays of the world's countries and regions, from Jollyday.
@NullMarked
package druppel.holidays;

import org.jspecify.annotations.NullMarked;
