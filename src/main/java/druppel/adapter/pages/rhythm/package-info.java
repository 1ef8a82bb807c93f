/// The page about a member's rhythm: when nudges come, days off and pauses, and the programme.
@NullMarked
package druppel.adapter.pages.rhythm;

import org.jspecify.annotations.NullMarked;
