/// Verifies and parses what Slack sends.
@NullMarked
package druppel.platform.slack.inbound;

import org.jspecify.annotations.NullMarked;
