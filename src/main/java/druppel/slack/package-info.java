/// Slack, one workspace over HTTP: its door, its messages and its Web API.
@NullMarked
package druppel.slack;

import org.jspecify.annotations.NullMarked;
