/// Lets members join, leave and delete their data.
@NullMarked
package druppel.feature.membership;

import org.jspecify.annotations.NullMarked;
