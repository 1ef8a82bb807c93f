/// Weekly buddies: pairs, introductions and blocked pairs.
@NullMarked
package druppel.feature.buddies;

import org.jspecify.annotations.NullMarked;
