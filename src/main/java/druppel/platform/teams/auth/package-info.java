/// Verifies tokens from Microsoft and requests our own.
@NullMarked
package druppel.platform.teams.auth;

import org.jspecify.annotations.NullMarked;
