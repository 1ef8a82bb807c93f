/// Renders charts as SVG and PNG.
@NullMarked
package druppel.adapter.picture;

import org.jspecify.annotations.NullMarked;
