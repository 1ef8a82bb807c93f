/// The pages for everybody: the landing page, privacy, support, and the download of a file.
@NullMarked
package druppel.adapter.pages.landing;

import org.jspecify.annotations.NullMarked;
