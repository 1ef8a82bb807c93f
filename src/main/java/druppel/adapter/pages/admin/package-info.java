/// The pages of the admins of a workspace.
@NullMarked
package druppel.adapter.pages.admin;

import org.jspecify.annotations.NullMarked;
