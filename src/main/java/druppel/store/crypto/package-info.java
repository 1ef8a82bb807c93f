/// Encryption of columns, and its keyset.
@NullMarked
package druppel.store.crypto;

import org.jspecify.annotations.NullMarked;
