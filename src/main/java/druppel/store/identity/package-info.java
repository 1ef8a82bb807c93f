/// What is remembered of a database outside it.
@NullMarked
package druppel.store.identity;

import org.jspecify.annotations.NullMarked;
