/// A member's own words: listed, searched and filtered, and what deleting one does.
@NullMarked
package druppel.feature.words;

import org.jspecify.annotations.NullMarked;
