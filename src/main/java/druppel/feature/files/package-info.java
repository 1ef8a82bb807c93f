/// Downloads of a member's files.
@NullMarked
package druppel.feature.files;

import org.jspecify.annotations.NullMarked;
