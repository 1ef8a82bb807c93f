/// The page on which members see what is stored about them, end sessions, leave, and delete everything.
@NullMarked
package druppel.adapter.pages.privacy;

import org.jspecify.annotations.NullMarked;
