/// The data of charts.
@NullMarked
package druppel.domain.chart;

import org.jspecify.annotations.NullMarked;
