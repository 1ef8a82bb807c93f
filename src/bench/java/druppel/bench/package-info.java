/// Benchmarks of Druppel and of comparable programs, in one run: `mvn -Pbench verify`.
@NullMarked
package druppel.bench;

import org.jspecify.annotations.NullMarked;
