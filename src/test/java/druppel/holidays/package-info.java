@NullMarked
package druppel.holidays;

import org.jspecify.annotations.NullMarked;
