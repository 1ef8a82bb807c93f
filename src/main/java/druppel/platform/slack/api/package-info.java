/// The client of Slack's Web API.
@NullMarked
package druppel.platform.slack.api;

import org.jspecify.annotations.NullMarked;
