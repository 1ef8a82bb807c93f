/// Workflow steps.
@NullMarked
package druppel.platform.slack.workflow;

import org.jspecify.annotations.NullMarked;
