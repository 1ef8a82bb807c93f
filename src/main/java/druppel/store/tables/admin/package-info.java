/// Tables of what admins did, and queries for the figures that they read.
@NullMarked
package druppel.store.tables.admin;

import org.jspecify.annotations.NullMarked;
