/// The page about what suits a member.
@NullMarked
package druppel.adapter.pages.suits;

import org.jspecify.annotations.NullMarked;
