/// Fault tests of deliveries: real processes that are killed, lose their database, or get wrong answers.
@NullMarked
package druppel.faults;

import org.jspecify.annotations.NullMarked;
