/// Links two accounts of one member.
@NullMarked
package druppel.feature.linking;

import org.jspecify.annotations.NullMarked;
