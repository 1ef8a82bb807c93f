/// Drawing back from members who do not answer, and welcoming them back.
@NullMarked
package druppel.feature.inactivity;

import org.jspecify.annotations.NullMarked;
