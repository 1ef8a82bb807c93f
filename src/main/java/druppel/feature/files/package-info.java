/// Downloads of a member's own files.
@NullMarked
package druppel.feature.files;

import org.jspecify.annotations.NullMarked;
