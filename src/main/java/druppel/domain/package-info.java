/// Values and rules that every other package may use, without I/O and without a clock.
@NullMarked
package druppel.domain;

import org.jspecify.annotations.NullMarked;
