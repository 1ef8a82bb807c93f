/// Public holidays by region, from Jollyday.
@NullMarked
package druppel.adapter.holidays;

import org.jspecify.annotations.NullMarked;
