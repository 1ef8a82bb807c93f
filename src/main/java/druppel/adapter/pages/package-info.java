/// Landing and download pages.
@NullMarked
package druppel.adapter.pages;

import org.jspecify.annotations.NullMarked;
