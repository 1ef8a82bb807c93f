/// Anonymity of group figures: thresholds, batches, rounded shares.
@NullMarked
package druppel.domain.anonymity;

import org.jspecify.annotations.NullMarked;
