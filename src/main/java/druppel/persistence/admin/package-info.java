/// Ports to what admins did, and to the figures that they read.
@NullMarked
package druppel.persistence.admin;

import org.jspecify.annotations.NullMarked;
