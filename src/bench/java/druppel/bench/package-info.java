/// Measures Druppel beside its peers, in the same run: `mvn -Pbench verify`.
@NullMarked
package druppel.bench;

import org.jspecify.annotations.NullMarked;
