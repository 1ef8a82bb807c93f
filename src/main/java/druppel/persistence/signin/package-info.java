/// Ports of the rows that signing in needs.
@NullMarked
package druppel.persistence.signin;

import org.jspecify.annotations.NullMarked;
