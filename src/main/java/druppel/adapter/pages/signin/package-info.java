/// Pages on which people sign in and out.
@NullMarked
package druppel.adapter.pages.signin;

import org.jspecify.annotations.NullMarked;
