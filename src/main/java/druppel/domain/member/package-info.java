/// Members, their accounts, settings and workspaces.
@NullMarked
package druppel.domain.member;

import org.jspecify.annotations.NullMarked;
