/// The self-check and its radar chart.
@NullMarked
package druppel.feature.selfcheck;

import org.jspecify.annotations.NullMarked;
