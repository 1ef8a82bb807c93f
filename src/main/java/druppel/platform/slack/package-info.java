/// The Slack module, which connects the packages below it.
@NullMarked
package druppel.platform.slack;

import org.jspecify.annotations.NullMarked;
