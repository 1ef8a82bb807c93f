/// The Microsoft Teams module, which connects the packages below it.
@NullMarked
package druppel.platform.teams;

import org.jspecify.annotations.NullMarked;
