/// Tips for other people and for channels.
@NullMarked
package druppel.feature.tips;

import org.jspecify.annotations.NullMarked;
