@NullMarked
package druppel.store.export;

import org.jspecify.annotations.NullMarked;
