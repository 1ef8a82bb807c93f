/// Installs the app in a workspace with OAuth, and renews tokens.
@NullMarked
package druppel.platform.slack.oauth;

import org.jspecify.annotations.NullMarked;
