/// Metrics for Prometheus.
@NullMarked
package druppel.adapter.metrics;

import org.jspecify.annotations.NullMarked;
