/// Commands of admins, and invitations.
@NullMarked
package druppel.feature.admin;

import org.jspecify.annotations.NullMarked;
