/// Runs the workflow step that sends a tip.
@NullMarked
package druppel.platform.slack.workflow;

import org.jspecify.annotations.NullMarked;
