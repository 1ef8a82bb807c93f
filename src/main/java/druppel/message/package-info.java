/// Cards, blocks, buttons and texts.
@NullMarked
package druppel.message;

import org.jspecify.annotations.NullMarked;
