/// Tables of sessions and of the links that start them.
@NullMarked
package druppel.store.tables.signin;

import org.jspecify.annotations.NullMarked;
