/// Registration of new members.
@NullMarked
package druppel.feature.newcomers;

import org.jspecify.annotations.NullMarked;
