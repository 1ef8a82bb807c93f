@NullMarked
package druppel.teams;

import org.jspecify.annotations.NullMarked;
