/// Renders cards as Block Kit.
@NullMarked
package druppel.platform.slack.render;

import org.jspecify.annotations.NullMarked;
