/// Tokens from and for Microsoft.
@NullMarked
package druppel.platform.teams.auth;

import org.jspecify.annotations.NullMarked;
