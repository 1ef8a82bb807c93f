/// Everything that is stored about one member.
@NullMarked
package druppel.store.export;

import org.jspecify.annotations.NullMarked;
