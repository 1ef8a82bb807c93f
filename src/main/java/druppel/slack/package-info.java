/// Slack over HTTP, one workspace or many: its door, its messages, its Web API, and the way in.
@NullMarked
package druppel.slack;

import org.jspecify.annotations.NullMarked;
