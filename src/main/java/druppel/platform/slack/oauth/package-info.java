/// Installation over OAuth, and token rotation.
@NullMarked
package druppel.platform.slack.oauth;

import org.jspecify.annotations.NullMarked;
