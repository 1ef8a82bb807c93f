/// What keeps the rooms apart, held against the house and against a crooked one.
@NullMarked
package druppel.architecture;

import org.jspecify.annotations.NullMarked;
