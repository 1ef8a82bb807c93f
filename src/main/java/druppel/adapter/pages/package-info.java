/// The landing page and the page that downloads a file.
@NullMarked
package druppel.adapter.pages;

import org.jspecify.annotations.NullMarked;
