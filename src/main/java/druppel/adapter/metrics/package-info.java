/// Metrics for Prometheus, with Micrometer.
@NullMarked
package druppel.adapter.metrics;

import org.jspecify.annotations.NullMarked;
