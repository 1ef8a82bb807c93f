/// When-then plans.
@NullMarked
package druppel.feature.plan;

import org.jspecify.annotations.NullMarked;
