/// What differs between databases.
@NullMarked
package druppel.store.dialect;

import org.jspecify.annotations.NullMarked;
