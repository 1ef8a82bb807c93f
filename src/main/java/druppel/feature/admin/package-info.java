/// Commands for admins: invitations, statistics and defaults for newcomers.
@NullMarked
package druppel.feature.admin;

import org.jspecify.annotations.NullMarked;
