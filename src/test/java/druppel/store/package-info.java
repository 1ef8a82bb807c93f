@NullMarked
package druppel.store;

import org.jspecify.annotations.NullMarked;
