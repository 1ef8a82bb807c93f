/// Sends messages, modals and files to Slack.
@NullMarked
package druppel.platform.slack.outbound;

import org.jspecify.annotations.NullMarked;
