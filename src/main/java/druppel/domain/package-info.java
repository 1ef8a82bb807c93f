/// Values and rules that every other package may use; no I/O, no clock.
@NullMarked
package druppel.domain;

import org.jspecify.annotations.NullMarked;
