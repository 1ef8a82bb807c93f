/// What keeps the rooms apart, held against the house and against a crooked one.
@NullMarked
package druppel.walls;

import org.jspecify.annotations.NullMarked;
