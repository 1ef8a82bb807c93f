/// The local chat in a browser.
@NullMarked
package druppel.platform.local;

import org.jspecify.annotations.NullMarked;
