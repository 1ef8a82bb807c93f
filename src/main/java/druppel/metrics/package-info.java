/// Counts and times what the others tell, as text for Prometheus.
@NullMarked
package druppel.metrics;

import org.jspecify.annotations.NullMarked;
