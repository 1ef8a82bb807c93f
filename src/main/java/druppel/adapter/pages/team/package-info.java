/// The page about what people do together.
@NullMarked
package druppel.adapter.pages.team;

import org.jspecify.annotations.NullMarked;
