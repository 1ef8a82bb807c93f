/// Local chat platform: the chat in a browser.
@NullMarked
package druppel.platform.local;

import org.jspecify.annotations.NullMarked;
