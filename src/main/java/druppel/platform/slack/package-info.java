/// Slack: its module.
@NullMarked
package druppel.platform.slack;

import org.jspecify.annotations.NullMarked;
