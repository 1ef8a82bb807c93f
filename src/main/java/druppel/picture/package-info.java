/// Drawings of a habit: one drawing, rendered as SVG for pages and as PNG for chats.
@NullMarked
package druppel.picture;

import org.jspecify.annotations.NullMarked;
