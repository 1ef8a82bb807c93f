/// Installations of the bot in workspaces, and their tokens.
@NullMarked
package druppel.domain.install;

import org.jspecify.annotations.NullMarked;
