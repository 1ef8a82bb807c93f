/// Chromium, for tests of pages.
@NullMarked
package druppel.browser;

import org.jspecify.annotations.NullMarked;
