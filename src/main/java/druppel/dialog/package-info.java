/// Routes commands, buttons and own words to features.
@NullMarked
package druppel.dialog;

import org.jspecify.annotations.NullMarked;
