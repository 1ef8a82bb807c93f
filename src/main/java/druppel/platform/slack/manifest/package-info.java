/// Slack's app manifest.
@NullMarked
package druppel.platform.slack.manifest;

import org.jspecify.annotations.NullMarked;
