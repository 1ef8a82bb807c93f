/// The pages of a member's own words and of their harvest.
@NullMarked
package druppel.adapter.pages.words;

import org.jspecify.annotations.NullMarked;
