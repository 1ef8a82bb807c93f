/// The page of a member at `/me`: today, the year as a pond, regularity, practices and self-checks.
@NullMarked
package druppel.adapter.pages.me;

import org.jspecify.annotations.NullMarked;
