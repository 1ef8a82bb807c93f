/// What differs between the databases.
@NullMarked
package druppel.store.dialect;

import org.jspecify.annotations.NullMarked;
