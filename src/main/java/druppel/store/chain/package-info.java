/// The chain of admin acts.
@NullMarked
package druppel.store.chain;

import org.jspecify.annotations.NullMarked;
