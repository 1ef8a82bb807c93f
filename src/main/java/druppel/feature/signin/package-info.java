/// Signing in to the pages: sessions, and the bot's one-time links.
@NullMarked
package druppel.feature.signin;

import org.jspecify.annotations.NullMarked;
