@NullMarked
package druppel.store.backup;

import org.jspecify.annotations.NullMarked;
