/// Encrypts columns and manages the keyset.
@NullMarked
package druppel.store.crypto;

import org.jspecify.annotations.NullMarked;
