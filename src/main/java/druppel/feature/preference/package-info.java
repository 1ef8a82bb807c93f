/// What the choice of nudges has learned about a member, and the nudges that they put aside.
@NullMarked
package druppel.feature.preference;

import org.jspecify.annotations.NullMarked;
