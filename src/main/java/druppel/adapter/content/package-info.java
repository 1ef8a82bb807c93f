/// The content library: reads practices, nudges and texts from files, checks them, and watches for changes.
@NullMarked
package druppel.adapter.content;

import org.jspecify.annotations.NullMarked;
